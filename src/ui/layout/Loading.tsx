import { useTranslation } from 'react-i18next'
import classes from './Opening.module.css'

/** In place of a page whose question is under way: nothing for a moment, so that a quick answer does not flash, then what is going on. */
export function Loading() {
  const { t } = useTranslation()
  return (
    <p role="status" className={classes.loading}>
      {t('app:loading')}
    </p>
  )
}
