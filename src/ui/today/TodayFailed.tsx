import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './QuietDay.module.css'

export function TodayFailed({ retry }: { readonly retry: () => void }) {
  const { t } = useTranslation()
  return (
    <div style={{ padding: 22 }}>
      <div className={classes.quiet} role="alert">
        <h2>{t('today:failed.title')}</h2>
        <p>{t('app:trouble.connection')}</p>
        <Button mt="sm" onClick={retry}>{t('today:failed.retry')}</Button>
      </div>
    </div>
  )
}
