import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Nudge, Today } from '../../core/today'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import { PersonPane } from '../person/PersonPane'
import { ComingUp } from './ComingUp'
import { NudgeList } from './NudgeList'
import { QuietDay } from './QuietDay'
import classes from './TodayPage.module.css'
import { useChosenRow } from './useChosenRow'
import { useHeldOrder } from './useHeldOrder'

const keyOf = (nudge: Nudge) => `${nudge.subjectId}:${nudge.reason}:${nudge.entryId ?? ''}`

/** Whom to reach out to today: reminders and dates first, then people about to go cold. */
export function TodayPage() {
  const today = useQuery(calls.ask.today.show.queryOptions({ input: {} }))
  if (today.isError && !today.data) return <LoadFailed error={today.error} retry={() => void today.refetch()} />
  return today.data ? <TodayList today={today.data} /> : <Loading />
}

function TodayList({ today }: { readonly today: Today }) {
  const { t, i18n } = useTranslation()
  const { day, budget, handled, waiting, dates } = today
  const first = useHeldOrder(today.first, keyOf, day)
  const reachOut = useHeldOrder(today.reachOut, keyOf, day)
  const chosen = useChosenRow([...first.rows, ...reachOut.rows])
  const fresh = first.fresh + reachOut.fresh
  const shown = first.rows.length + reachOut.rows.length
  const kind = summary(first.rows.length, reachOut.rows.length)
  const letIn = () => {
    first.letIn()
    reachOut.letIn()
  }
  const list = { day, chosen: chosen.subjectId, onChoose: chosen.choose, onShow: chosen.show }
  return (
    <div className={classes.columns} data-pane={chosen.shownId ? 'open' : undefined}>
      <div className={classes.scroll}>
        <header className={classes.head}>
          <div>
            <h1>{formatDay(day, i18n.language, { style: 'weekday', today: day })}</h1>
            <p className={classes.sub}>{t(`today:sub.${kind}`, { first: first.rows.length, count: kind === 'first' ? first.rows.length : reachOut.rows.length })}</p>
          </div>
          {fresh > 0 && <Button size="xs" onClick={letIn}>{t('today:fresh', { count: fresh })}</Button>}
        </header>
        {shown === 0 && <QuietDay handled={handled} waiting={waiting} />}
        {first.rows.length > 0 && <NudgeList title={t('today:first')} note={String(first.rows.length)} nudges={first.rows} {...list} />}
        {reachOut.rows.length > 0 && <NudgeList title={t('today:reachOut')} note={t('today:ofBudget', { count: reachOut.rows.length, budget })} nudges={reachOut.rows} {...list} />}
        {waiting > 0 && shown > 0 && <p className={classes.waiting}>{t('today:waiting', { count: waiting })}</p>}
        <ComingUp dates={dates} day={day} />
      </div>
      {chosen.shownId && (
        <ReturnsFocus>
          <PersonPane id={chosen.shownId} onClose={chosen.hide} />
        </ReturnsFocus>
      )}
    </div>
  )
}

function summary(first: number, reachOut: number): 'quiet' | 'first' | 'reachOut' | 'both' {
  if (first > 0 && reachOut > 0) return 'both'
  return first > 0 ? 'first' : reachOut > 0 ? 'reachOut' : 'quiet'
}
