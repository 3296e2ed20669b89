import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useRound } from './round'
import classes from './TriagePage.module.css'

export function TriageDone({ skipped }: { readonly skipped: number }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const start = useRound((round) => round.start)
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('triage:done.title')}</h1>
      <p className={classes.detail}>{skipped > 0 ? t('triage:done.skipped', { count: skipped }) : t('triage:done.text')}</p>
      <Group gap={8} mt="md">
        <Button variant="filled" onClick={() => go('/')}>{t('triage:done.today')}</Button>
        {skipped > 0 && <Button onClick={() => start()}>{t('triage:done.again')}</Button>}
      </Group>
    </div>
  )
}
