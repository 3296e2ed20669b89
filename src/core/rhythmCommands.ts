import { z } from 'zod'
import { type BookView, settingsOf } from './book'
import { defineCommand } from './command'
import { Day } from './dates'
import { dayNumber } from './days'
import type { Draft } from './draft'
import { message } from './message'
import { nudgeStateId } from './nudgeCommands'
import { displayName, type Person } from './people'
import { existing, noCadence } from './personCommands'
import { rhythmAnswers } from './rhythmAnswers'
import { standingOf, standingThen } from './rhythmStanding'
import { dueOf } from './rhythmReasons'
import type { NudgeState } from './settings'
import { slowerThan, tiersOf } from './tiers'
import { cadenceOf } from './wantedCadence'

/** "Keep, slow down, or let go?" What was ignored so far no longer counts; keeping brings back what was put off, the other two leave this silence in peace. */
export const answerRhythm = defineCommand(z.object({ personId: z.string(), answer: z.enum(rhythmAnswers) }), ({ personId, answer }, { draft, book, today }) => {
  const person = existing(book.people.get(personId))
  const name = displayName(person)
  putState(draft, person, 'ask', { keptOn: today })
  if (answer === 'letGo') {
    draft.patch('people', personId, noCadence)
    return message('changes:rhythm.letGo', { name })
  }
  if (answer === 'keep') {
    for (const reason of ['rhythm', 'drift'] as const) if (draft.get('nudgeStates', nudgeStateId(personId, reason))) putState(draft, person, reason, { snoozedUntil: undefined, dismissedDue: undefined, dismissedUntil: undefined })
    return message('changes:rhythm.kept', { name })
  }
  const cadence = cadenceOf(book, person)
  const days = slowerThan(cadence?.days ?? 1, tiersOf(settingsOf(book)))
  const drift = driftDue(book, person, today)
  if (drift) putState(draft, person, 'drift', { dismissedDue: drift })
  draft.patch('people', personId, { cadence: { days, since: cadence?.since ?? today }, noCadence: null })
  return message('changes:person.cadence', { count: 1, name, days })
})

/** Somebody who falls due later stands on Today from now on, until they were in touch. */
export const pullForward = defineCommand(z.object({ personId: z.string(), dueOn: Day }), ({ personId, dueOn }, { draft, book, today }) => {
  const person = existing(book.people.get(personId))
  putState(draft, person, 'rhythm', { pulled: { on: today, due: dueOn }, snoozedUntil: undefined })
  return message('changes:rhythm.pulled', { name: displayName(person) })
})

/** The days suggested for somebody are not wanted. */
export const declineCadence = defineCommand(z.object({ personId: z.string(), days: z.int() }), ({ personId, days }, { draft, book }) => {
  const person = existing(book.people.get(personId))
  putState(draft, person, 'suggestedCadence', { declinedDays: days })
  return message('changes:rhythm.declined', { name: displayName(person) })
})

function putState(draft: Draft, { id: subjectId }: Person, reason: string, fields: Partial<NudgeState>): void {
  const id = nudgeStateId(subjectId, reason)
  draft.put('nudgeStates', { ...draft.get('nudgeStates', id), id, subjectId, reason, ...fields })
}

/** The first day of the drift there is on the day, if there is one. */
function driftDue(book: BookView, person: Person, day: Day): Day | undefined {
  const latest = standingOf(book, person)
  const standing = latest && (latest.touched < dayNumber(day) ? latest : standingThen(book, latest, dayNumber(day)).found)
  return standing?.drift && dueOf(standing, 'drift', dayNumber(day))
}
