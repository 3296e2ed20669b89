import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useVisitBook } from '../book/useVisitBook'
import classes from './ConnectionBanner.module.css'

/** Says on every page that these people are invented, with the way back. */
export function SampleBanner() {
  const { t } = useTranslation()
  const visit = useVisitBook()
  const { data: sample } = useQuery(calls.book.status.queryOptions({ select: (status) => status.sample }))
  if (!sample) return null
  return (
    <div className={classes.sample}>
      <p>{t('settings:book.sampleBanner')}</p>
      <button type="button" onClick={() => visit('own')}>{t('settings:book.leaveSample')}</button>
    </div>
  )
}
