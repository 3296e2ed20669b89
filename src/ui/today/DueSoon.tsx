import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'
import classes from './DueSoon.module.css'

/** Enough for two weeks of the usual budget; more are asked for. */
const FEW = 8
const MOST = 200

/** Who falls due in the next four weeks, to be pulled forward to today. */
export function DueSoon({ day }: { readonly day: string }) {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [all, setAll] = useState(false)
  const limit = all ? MOST : FEW
  const { data } = useQuery({ ...calls.ask.today.comingDue.queryOptions({ input: { limit } }), placeholderData: keepPreviousData })
  if (!data || data.total === 0) return null
  return (
    <section className={classes.section} aria-label={t('today:dueSoon.title')}>
      <h2 className={classes.title}>
        <button type="button" aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
          {t('today:dueSoon.title')} <span>{t('today:dueSoon.count', { count: data.total })}</span>
        </button>
      </h2>
      {open && (
        <ul className={classes.card} id={listId}>
          {data.rows.map(({ person, dueOn }) => (
            <li key={person.id} className={classes.row}>
              <Link to={`/people/${person.id}`} className={classes.who} dir="auto">
                <b>{person.name}</b>
                {person.company && <span> · {person.company}</span>}
              </Link>
              <time dateTime={dueOn}>{formatDay(dueOn, i18n.language, { style: 'short', today: day })}</time>
              <Button size="compact-sm" aria-label={t('today:dueSoon.pullName', { name: person.name })} onClick={() => void run({ type: 'nudge.pullForward', personId: person.id, dueOn })}>
                {t('today:dueSoon.pull')}
              </Button>
            </li>
          ))}
          {data.total > limit && !all && (
            <li className={classes.row}>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAll(true)}>{t('today:dueSoon.more', { count: data.total - limit })}</Button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
