import { type BookView, settingsOf } from '../book'
import type { Day } from '../dates'
import { holdOf } from '../hold/hold'
import { message } from '../message'
import type { Cause } from '../nudges'
import type { NudgeReason } from '../nudgeReason'
import { type Act, type Restraint, restraintsOn, stopFor } from './restraints'
import { isPutOff } from '../putOff'

/** What a reason would do to somebody. What one owes them does nothing to them: promises of one's own, an answer to a complaint. */
const acts: Readonly<Record<NudgeReason, Act | undefined>> = {
  promise: undefined,
  complaint: undefined,
  thanks: 'suggest',
  reminder: 'suggest',
  date: 'greeting',
  rhythm: 'suggest',
  drift: 'suggest',
  ask: 'ask',
  chance: 'ask',
  suggestion: 'suggest',
  checkin: 'suggest',
}

function actOf({ reason, asks }: Pick<Cause, 'reason' | 'asks'>): Act | undefined {
  return asks ? 'ask' : acts[reason]
}

/** Whether something is owed to them, so that nothing stops it. */
export function isOwed(cause: Pick<Cause, 'reason' | 'asks'>): boolean {
  return actOf(cause) === undefined
}

/** What stops a cause on a day, if anything does. */
export function stopOf(book: BookView, cause: Cause, day: Day): Restraint | undefined {
  const act = actOf(cause)
  const person = cause.personId === undefined ? undefined : book.people.get(cause.personId)
  const stop = act && person && stopFor(restraintsOn(book, person, day), act)
  return stop ?? (act && cause.reason === 'reminder' ? heldAmong(book, cause) : undefined)
}

/** A reminder about several people waits while any of them is on hold. */
function heldAmong(book: BookView, { reminder }: Cause): Restraint | undefined {
  const ids = (reminder && book.entries.get(reminder.id)?.personIds) ?? []
  for (const id of ids) {
    const person = book.people.get(id)
    const hold = person && holdOf(book, person)
    if (hold) return { kind: 'hold', id: hold.id, title: hold.reason, why: [], stops: ['suggest'], wantsLook: [] }
  }
  return undefined
}

/** Whom and what nothing may be said about where others could read it: people on hold, greetings in a sensitive time. */
export function isSilent(book: BookView, cause: Cause, day: Day): boolean {
  const person = cause.personId === undefined ? undefined : book.people.get(cause.personId)
  if (stopOf(book, cause, day)) return true
  if (!person) return false
  return restraintsOn(book, person, day).some(({ kind }) => kind === 'hold' || (kind === 'hardship' && cause.reason === 'date'))
}

/**
 * What may stand on Today. A greeting that a complaint stops does not vanish without a word: it is said with the complaint that stops it,
 * in a row of its own where the complaint is answered and waits to be solved.
 */
export function restrained(book: BookView, causes: readonly Cause[], day: Day): readonly Cause[] {
  if (isFree(book)) return causes
  return causes.flatMap((cause): Cause[] => {
    const stop = stopOf(book, cause, day)
    if (!stop) return [cause]
    if (stop.kind !== 'complaint' || cause.reason !== 'date') return []
    const isSaid = causes.some(({ entry }) => entry?.id === stop.id)
    return heldGreeting(book, cause, isSaid ? { ...stop, why: [] } : stop, day)
  })
}

/** Nothing asks for restraint with anybody: no hold, no complaint. */
function isFree(book: BookView): boolean {
  return !settingsOf(book).holds?.length && !book.listed.get('complaint')?.size
}

function heldGreeting(book: BookView, cause: Cause, { id, title, why: because }: Restraint, day: Day): Cause[] {
  if (isPutOff(book, cause.subjectId, 'complaint', cause.dueOn, day)) return []
  const [tone, ...why] = cause.why
  const said = [message(because.length > 0 ? 'complaints:tone.holds' : 'complaints:why.holds'), ...(tone ? [tone] : []), ...why, ...because]
  return [{ ...cause, reason: 'complaint', entry: { id, title, kind: 'complaint', next: 'solve' }, why: said }]
}
