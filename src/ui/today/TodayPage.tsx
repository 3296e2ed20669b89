import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Nudge } from '../../core/today'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useScreen } from '../layout/screen'
import { PersonPane } from '../person/PersonPane'
import { ComingUp } from './ComingUp'
import { NudgeList } from './NudgeList'
import { QuietDay } from './QuietDay'
import { TodayFailed } from './TodayFailed'
import classes from './TodayPage.module.css'
import { useHeldOrder } from './useHeldOrder'

const keyOf = (nudge: Nudge) => `${nudge.subjectId}:${nudge.reason}:${nudge.entryId ?? ''}`
const none: readonly Nudge[] = []

/** Whom to reach out to today: reminders and dates first, then people about to go cold. */
export function TodayPage() {
  const { t, i18n } = useTranslation()
  const today = useQuery(calls.ask.today.show.queryOptions({ input: {} }))
  const day = today.data?.day ?? ''
  const first = useHeldOrder(today.data?.first ?? none, keyOf, day)
  const reachOut = useHeldOrder(today.data?.reachOut ?? none, keyOf, day)
  const selectedId = useScreen((screen) => screen.selectedId)
  if (today.isError) return <TodayFailed retry={() => void today.refetch()} />
  if (!today.data) return null

  const { budget, handled, waiting, dates } = today.data
  const fresh = first.fresh + reachOut.fresh
  const kind = summary(first.rows.length, reachOut.rows.length)
  const shown = first.rows.length + reachOut.rows.length
  const letIn = () => {
    first.letIn()
    reachOut.letIn()
  }
  return (
    <div className={classes.columns} data-pane={selectedId ? 'open' : undefined}>
      <div className={classes.scroll}>
        <header className={classes.head}>
          <div>
            <h1>{formatDay(day, i18n.language, { style: 'weekday', today: day })}</h1>
            <p className={classes.sub}>{t(`today:sub.${kind}`, { first: first.rows.length, count: kind === 'first' ? first.rows.length : reachOut.rows.length })}</p>
          </div>
          {fresh > 0 && <Button size="xs" onClick={letIn}>{t('today:fresh', { count: fresh })}</Button>}
        </header>
        {shown === 0 && <QuietDay handled={handled} waiting={waiting} />}
        {first.rows.length > 0 && <NudgeList title={t('today:first')} note={String(first.rows.length)} nudges={first.rows} day={day} />}
        {reachOut.rows.length > 0 && (
          <NudgeList title={t('today:reachOut')} note={t('today:ofBudget', { count: handled + reachOut.rows.length, budget })} nudges={reachOut.rows} day={day} />
        )}
        {waiting > 0 && shown > 0 && <p className={classes.waiting}>{t('today:waiting', { count: waiting })}</p>}
        <ComingUp dates={dates} day={day} />
      </div>
      {selectedId && <PersonPane id={selectedId} />}
    </div>
  )
}

function summary(first: number, reachOut: number): 'quiet' | 'first' | 'reachOut' | 'both' {
  if (first > 0 && reachOut > 0) return 'both'
  return first > 0 ? 'first' : reachOut > 0 ? 'reachOut' : 'quiet'
}
