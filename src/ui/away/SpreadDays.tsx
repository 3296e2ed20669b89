import { useTranslation } from 'react-i18next'
import type { Day } from '../../core/dates'
import { formatDay } from '../book/formatDay'
import { GroupTitle } from '../page/GroupTitle'
import classes from './Away.module.css'

interface Props {
  readonly days: readonly { readonly day: Day; readonly moved: number; readonly planned: number }[]
  readonly budget: number
  readonly today: Day
}

/** What the days ahead would hold, before anything is confirmed. */
export function SpreadDays({ days, budget, today }: Props) {
  const { t, i18n } = useTranslation()
  if (days.length === 0) return null
  return (
    <section aria-label={t('away:days')} className={classes.days}>
      <GroupTitle title={t('away:days')} />
      <ul>
        {days.map(({ day, moved, planned }) => (
          <li key={day} data-over={moved + planned > budget || undefined}>
            <time dateTime={day}>{day === today ? t('today:todayWord') : formatDay(day, i18n.language, { style: 'weekday', today })}</time>
            <span>{t('away:ofDay', { count: moved, planned, budget })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
