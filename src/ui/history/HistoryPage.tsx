import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ChangeList } from './ChangeList'
import classes from './HistoryPage.module.css'
import { TrashList } from './TrashList'

/** What was changed, each to be taken back on its own; and what was deleted, to be put back. */
export function HistoryPage({ show }: { readonly show: 'history' | 'trash' }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('past:title')}</h1>
        <SegmentedControl
          size="xs"
          aria-label={t('past:tabs')}
          value={show}
          onChange={(next) => go(next === 'trash' ? '/history/trash' : '/history')}
          data={(['history', 'trash'] as const).map((value) => ({ value, label: t(`past:${value}`) }))}
        />
      </header>
      <p className={classes.text}>{t(show === 'trash' ? 'past:trashText' : 'past:text')}</p>
      {show === 'trash' ? <TrashList /> : <ChangeList />}
    </div>
  )
}
