import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LastSpoke } from '../../core/triage'
import { calls, client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { useRound } from './round'

/** Enough ahead that fast fingers never wait for the next person. */
const AHEAD = 12

/** Whom to ask about now, and what the answers do. The next person comes up at once; the answer is saved behind. */
export function useTriage() {
  const run = useRun()
  const trouble = useTrouble()
  const { only, steps, skip, answer, confirm, reopen } = useRound()
  const [days, setDays] = useState<number>()
  const skipped = steps.filter((step) => !step.answered).map((step) => step.personId)
  const next = useQuery({
    ...calls.ask.triage.next.queryOptions({ input: { skip: skipped, only: only && [...only], limit: AHEAD } }),
    placeholderData: (before) => before,
  })
  // Somebody answered who still comes up in a later look at the book was taken back by an undo.
  const current = steps.filter(({ savedAt }) => savedAt === undefined || next.isPlaceholderData || next.dataUpdatedAt <= savedAt)
  const settled = new Set(current.map((step) => step.personId))
  const waiting = next.data?.people.filter(({ id }) => !settled.has(id)) ?? []
  const gone = (next.data?.people.length ?? 0) - waiting.length
  const personId = waiting[0]?.id
  const left = Math.max(0, (next.data?.left ?? 0) - gone)

  const save = async (lastSpoke: LastSpoke) => {
    if (days === undefined || !personId) return
    answer(personId)
    setDays(undefined)
    const committed = await run({ type: 'triage.answer', personId, days, lastSpoke }, { quiet: true })
    if (committed) confirm(personId, committed.changeId)
    else reopen(personId)
  }
  const pass = () => {
    if (!personId) return
    setDays(undefined)
    skip(personId)
  }
  /** One question back: to how often, to the one skipped, or to the answer given last, which is taken back. */
  const back = () => {
    if (days !== undefined) return setDays(undefined)
    const last = steps.at(-1)
    if (!last || (last.answered && !last.changeId)) return
    if (!last.answered) return reopen(last.personId)
    client.change.undo({ changeId: last.changeId }).then(() => reopen(last.personId), trouble.show)
  }
  return {
    error: next.data ? undefined : next.error,
    retry: () => void next.refetch(),
    // Once nobody is left it says so at once and stays: the look at the book that follows the last answer takes nobody's place or focus away.
    loading: !next.data || (!personId && left > 0 && next.isFetching),
    personId,
    nextId: waiting[1]?.id,
    days,
    left,
    done: (next.data?.done ?? 0) + gone,
    skipped: skipped.length,
    canGoBack: days !== undefined || steps.length > 0,
    choose: setDays,
    save,
    pass,
    back,
  }
}
