import { z } from 'zod'
import type { BookView } from './book'
import { Day } from './dates'
import { dayNumber, fromDayNumber } from './days'
import { heldPeople } from './hold/hold'
import { PersonRow, personRow } from './peopleList'
import { defineQuery, readingFew } from './query'
import { askedDay, isPulled, reasonsOn } from './rhythmReasons'
import { type Standing, standingOf, standingThen } from './rhythmStanding'
import { nudgeStateId } from './nudgeCommands'
import { outlinesWillDo } from './today'
import type { NudgeState } from './settings'

const ComingDue = z.object({ person: PersonRow, dueOn: Day })

/** Who falls due after today, the soonest first: those one could pull forward. */
export const comingDue = readingFew(
  defineQuery(
    z.object({ on: Day.optional(), days: z.int().min(1).max(92).default(28), limit: z.int().min(1).max(500).default(100) }),
    z.object({ rows: z.array(ComingDue), total: z.int() }),
    (book, { on, days, limit }, { today }) => {
      const day = on ?? today
      const found = dueWithin(book, day, days)
      return { total: found.length, rows: found.slice(0, limit).flatMap(({ standing, dueOn }) => {
        const person = personRow(book, standing.person.id, day)
        return person ? [{ person, dueOn }] : []
      }) }
    },
    (book) => book.prepareEach(standingOf),
  ),
  outlinesWillDo,
)

function dueWithin(book: BookView, day: Day, days: number): { readonly standing: Standing; readonly dueOn: Day }[] {
  const asked = askedDay(book, day, undefined)
  const held = heldPeople(book)
  const { today } = asked
  const found: { standing: Standing; due: number }[] = []
  for (const latest of book.rememberEach(standingOf).values()) {
    if (held.has(latest.person.id)) continue
    const standing = latest.touched < today ? latest : standingThen(book, latest, today + 1).found
    const due = comesDueOn(book, standing, day)
    if (due > today && due <= today + days && standing.activeFrom <= due && !isPulled(asked, standing) && reasonsOn({ ...asked, today: due, day: fromDayNumber(due) }, standing).length > 0) found.push({ standing, due })
  }
  found.sort((a, b) => a.due - b.due || (a.standing.person.id < b.standing.person.id ? -1 : 1))
  return found.map(({ standing, due }) => ({ standing, dueOn: fromDayNumber(due) }))
}

/** The day somebody stands on Today by their rhythm: when they fall due, or when they come back after the user put them off. */
export function comesDueOn(book: BookView, { person, due, activeFrom, last }: Standing, day: Day): number {
  const { snoozedUntil, snoozedOn, dismissedDue, dismissedUntil } = (book.nudgeStates.size > 0 ? book.nudgeStates.get(nudgeStateId(person.id, 'rhythm')) : undefined) ?? nothing
  const dismissed = dismissedDue === fromDayNumber(due) ? dismissedUntil : undefined
  const snoozed = snoozedOn !== undefined && last !== undefined && last >= dayNumber(snoozedOn) ? undefined : snoozedUntil
  const back = [snoozed, dismissed].map((until) => (until !== undefined && until > day ? dayNumber(until) : due))
  const paused = activeFrom > dayNumber(day) ? activeFrom : due
  return Math.max(due, ...back, paused)
}

const nothing: Partial<NudgeState> = {}
