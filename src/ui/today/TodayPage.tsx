import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Nudge, TodayShown } from '../../core/today'
import { AwayBanner } from '../away/AwayBanner'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { HeldBack } from '../gifts/HeldBack'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { ReturnsFocus } from '../layout/ReturnsFocus'
import { useLaterParts, useLaterPartsAfter } from '../laterParts'
import { PersonPane } from '../person/PersonPane'
import { ComingUp } from './ComingUp'
import { DueSoon } from './DueSoon'
import { AT_ONCE, NudgeList } from './NudgeList'
import { notThisTime } from './notThisTime'
import { QuietDay } from './QuietDay'
import { TodayHead } from './TodayHead'
import { TodayKeys } from './TodayKeys'
import classes from './TodayPage.module.css'
import { useChosenRow } from './useChosenRow'
import { useHeldList } from './useHeldList'

/** Whom to reach out to today: reminders and dates first, then people about to go cold. */
export function TodayPage() {
  const [all, setAll] = useState(false)
  const showAll = useCallback(() => setAll(true), [])
  const today = useQuery({ ...calls.ask.today.show.queryOptions({ input: all ? { whole: true } : {} }), placeholderData: keepPreviousData })
  useLaterPartsAfter(!today.isPending)
  if (today.isError && !today.data) return <LoadFailed error={today.error} retry={() => void today.refetch()} />
  return today.data ? <TodayList today={today.data} isFetching={today.isFetching} all={all && !today.isPlaceholderData} onAll={showAll} /> : <Loading />
}

interface ListProps {
  readonly today: TodayShown
  readonly isFetching: boolean
  readonly all: boolean
  readonly onAll: () => void
}

function TodayList({ today, isFetching, all, onAll }: ListProps) {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const { budget, handled, waiting, day } = today
  const held = useHeldList(today, isFetching)
  /** The list itself stands before what is around it is asked for. */
  const isDrawn = useLaterParts()
  const chosen = useChosenRow(held.rows)
  const of = (section: 'first' | 'reachOut') => held.rows.filter((row) => row.section === section)
  const first = of('first')
  const reachOut = of('reachOut')
  const left = (rows: typeof first) => rows.filter(({ gone, beyond }) => !gone && !beyond).length
  const live = held.rows.filter(({ gone }) => !gone).length
  // New rows that are not let in yet can push one that is shown out of those told in full.
  const isShort = !all && first.slice(0, AT_ONCE).some(({ nudge }) => nudge.brief)
  useEffect(() => {
    if (isShort) onAll()
  }, [isShort, onAll])
  const dismiss = useCallback((nudge: Nudge) => void run(notThisTime(nudge)), [run])
  const list = { all, onAll, chosen: chosen.subjectId, onChoose: chosen.choose, onShow: chosen.show, onDismiss: dismiss }
  return (
    <div className={classes.columns} data-pane={chosen.shownId ? 'open' : undefined}>
      <div className={classes.scroll}>
        <TodayHead held={held} today={day} first={left(first)} reachOut={left(reachOut)} />
        <AwayBanner missed={today.missed} />
        {held.rows.length === 0 && <QuietDay handled={handled} waiting={waiting} />}
        {first.length > 0 && <NudgeList title={t('today:first')} note={left(first).toLocaleString(i18n.language)} rows={first} {...list} />}
        {reachOut.length > 0 && <NudgeList title={t('today:reachOut')} note={t('today:ofBudget', { count: left(reachOut), budget })} rows={reachOut} {...list} />}
        {held.rows.length > 0 && live === 0 && <QuietDay handled={handled} waiting={waiting} />}
        {live > 0 && <TodayKeys />}
        {waiting > 0 && live > 0 && <p className={classes.waiting}>{t('today:waiting', { count: waiting })}</p>}
        {isDrawn && (
          <>
            <div className={classes.small}>
              <ComingUp day={day} />
              <HeldBack />
            </div>
            <DueSoon day={day} />
          </>
        )}
      </div>
      {chosen.shownId && (
        <ReturnsFocus>
          {isDrawn && <PersonPane id={chosen.shownId} onClose={chosen.hide} />}
        </ReturnsFocus>
      )}
    </div>
  )
}
