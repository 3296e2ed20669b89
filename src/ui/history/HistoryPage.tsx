import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ChangeList } from './ChangeList'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { TrashList } from './TrashList'

/** What was changed, each to be taken back on its own; and what was deleted, to be put back. */
export function HistoryPage({ show }: { readonly show: 'history' | 'trash' }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  return (
    <Page>
      <PageHead title={t('past:title')} sub={t(show === 'trash' ? 'past:trashText' : 'past:text')}>
        <SegmentedControl
          size="xs"
          aria-label={t('past:tabs')}
          value={show}
          onChange={(next) => go(next === 'trash' ? '/history/trash' : '/history')}
          data={(['history', 'trash'] as const).map((value) => ({ value, label: t(`past:${value}`) }))}
        />
      </PageHead>
      {show === 'trash' ? <TrashList /> : <ChangeList />}
    </Page>
  )
}
