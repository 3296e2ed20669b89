import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DateRow } from '../../core/today'
import { formatDay } from '../book/formatDay'
import { useMessage } from '../book/useMessage'
import classes from './ComingUp.module.css'
import { comingRows } from './comingRows'

/** Birthdays and other dates of the next two weeks. */
export function ComingUp({ dates, day }: { readonly dates: readonly DateRow[]; readonly day: string }) {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  if (dates.length === 0) return null
  return (
    <section className={classes.section} aria-label={t('today:comingUp')}>
      <h2 className={classes.title}>
        {t('today:comingUp')} <span>{t('today:fourteenDays')}</span>
      </h2>
      <ul className={classes.card}>
        {comingRows(dates).map((date) => (
          <li key={date.key}>
            <Link to={date.path} className={classes.row}>
              <i className={classes.dot} data-soon={date.date === day || undefined} />
              <span className={classes.what} dir="auto">{say(date.line)}</span>
              <time dateTime={date.date}>{date.date === day ? t('today:todayWord') : formatDay(date.date, i18n.language, { style: 'short', today: day })}</time>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
