import { useQuery } from '@tanstack/react-query'
import { useCallback, useLayoutEffect, useState } from 'react'
import { MANY_MISSED } from '../../core/away/absence'
import type { Day } from '../../core/dates'
import { calls } from '../book/client'
import { type Absence, readAbsence, seenOn, settledOn, writeAbsence } from './absence'

interface Away {
  /** Since when; left out where not for long, yet much was missed. */
  readonly since?: Day
  /** What to ask about it. */
  readonly asked: { readonly from?: Day; readonly back?: Day; readonly datesOnly?: boolean }
  /** Whether there is a list to go through. */
  readonly offered: boolean
  /** Whether something is in it for certain, before it has been counted. */
  readonly sure: boolean
  readonly settle: () => void
}

/** Whether this device was away, noted whenever somebody looks: at opening, on coming back to the window, at a key or a click. */
export function useAbsence(missed: number): Away {
  const { data } = useQuery(calls.book.status.queryOptions({}))
  const [absence, setAbsence] = useState<Absence>()
  const book = data?.path
  const today = data?.today
  // Before anything is painted: what it leads to stands above the rows.
  useLayoutEffect(() => {
    if (book === undefined || today === undefined) return
    const look = () => {
      const before = readAbsence(book)
      const now = seenOn(before, today)
      if (now !== before) writeAbsence(book, now)
      setAbsence((known) => (known && known.seen === now.seen && known.since === now.since && known.back === now.back && known.settled === now.settled ? known : now))
    }
    if (document.visibilityState === 'visible') look()
    const events = ['focus', 'keydown', 'pointerdown', 'storage'] as const
    for (const event of events) window.addEventListener(event, look)
    return () => {
      for (const event of events) window.removeEventListener(event, look)
    }
  }, [book, today])
  const settle = useCallback(() => {
    if (book === undefined || today === undefined) return
    const settled = settledOn(readAbsence(book) ?? { seen: today }, today)
    writeAbsence(book, settled)
    setAbsence(settled)
  }, [book, today])
  const many = missed >= MANY_MISSED && absence !== undefined && absence.settled !== today
  const { since, back, short } = absence ?? {}
  return { since, asked: { from: since, back, datesOnly: short }, offered: since !== undefined || many, sure: many, settle }
}
