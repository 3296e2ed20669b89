import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useMessage } from '../book/useMessage'
import { LoadFailed } from '../layout/LoadFailed'
import { Told } from '../page/Told'
import classes from './ComingUp.module.css'

/** Two weeks of most people's dates; more are asked for. */
const FEW = 20
const MORE = 100

/** Birthdays and other dates of the next two weeks. */
export function ComingUp({ day }: { readonly day: string }) {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  const [limit, setLimit] = useState(FEW)
  const { data, error, refetch } = useQuery({ ...calls.ask.today.comingUp.queryOptions({ input: { limit } }), placeholderData: keepPreviousData })
  const { rows, total } = data ?? { rows: [], total: 0 }
  if (!error && total === 0) return null
  return (
    <section className={classes.section} aria-label={t('today:comingUp')}>
      <h2 className={classes.title}>
        {t('today:comingUp')} <span>{t('today:fourteenDays')}</span>
      </h2>
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {total > 0 && (
        <ul className={classes.card}>
          {rows.map(({ date, line, personId }) => (
            <li key={`${date} ${personId ?? ''} ${say(line)}`}>
              <Link to={personId === undefined ? `/calendar/${date}` : `/people/${personId}`} className={classes.row}>
                <i className={classes.dot} data-soon={date === day || undefined} />
                <span className={classes.what}><Told message={line} /></span>
                <time dateTime={date}>{date === day ? t('today:todayWord') : formatDay(date, i18n.language, { style: 'short', today: day })}</time>
              </Link>
            </li>
          ))}
          {total > rows.length && (
            <li className={classes.row}>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setLimit(limit + MORE)}>{t('today:showRest', { count: Math.min(MORE, total - rows.length) })}</Button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
