import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DateRow } from '../../core/today'
import { formatDay } from '../book/formatDay'
import classes from './ComingUp.module.css'

/** Birthdays and other dates of the next two weeks. */
export function ComingUp({ dates, day }: { readonly dates: readonly DateRow[]; readonly day: string }) {
  const { t, i18n } = useTranslation()
  if (dates.length === 0) return null
  return (
    <section className={classes.section} aria-label={t('today:comingUp')}>
      <h2 className={classes.title}>
        {t('today:comingUp')} <span>{t('today:fourteenDays')}</span>
      </h2>
      <ul className={classes.card}>
        {dates.map((date) => (
          <li key={`${date.personId}:${date.label}:${date.date}`}>
            <Link to={`/people/${date.personId}`} className={classes.row}>
              <i className={classes.dot} data-soon={date.date === day || undefined} />
              <span className={classes.what} dir="auto">{dateLine(date, t)}</span>
              <time dateTime={date.date}>{date.date === day ? t('today:todayWord') : formatDay(date.date, i18n.language, { style: 'short', today: day })}</time>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function dateLine({ name, label, turns }: DateRow, t: (key: string, params?: Record<string, string | number>) => string): string {
  if (label === 'birthday') return turns ? t('today:turns', { name, turns }) : t('today:birthday', { name })
  return turns ? t('today:dateTurns', { name, label, turns }) : t('today:date', { name, label })
}
