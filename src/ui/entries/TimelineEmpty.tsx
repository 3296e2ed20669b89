import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import classes from './Timeline.module.css'

/** Nothing yet: what to write down first. */
export function TimelineEmpty({ personId, filtered }: { readonly personId?: string; readonly filtered: boolean }) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  if (filtered) return <p className={classes.empty}>{t('timeline:empty.kind')}</p>
  if (!personId) return <p className={classes.empty}>{t('timeline:empty.company')}</p>
  return (
    <div className={classes.empty}>
      <p>{t('timeline:empty.person')}</p>
      <Group gap={8}>
        <Button size="xs" onClick={() => open({ form: 'interaction', personId })}>{t('timeline:empty.log')}</Button>
        <Button size="xs" onClick={() => open({ form: 'note', personId })}>{t('timeline:empty.note')}</Button>
      </Group>
    </div>
  )
}
