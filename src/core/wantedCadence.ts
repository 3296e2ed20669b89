import { type BookView, settingsOf } from './book'
import { type Day, dayNumber } from './dates'
import type { Cadence, Person } from './people'
import { type TagRule, tightestRule } from './tagRules'
import { firstLightAfter, lastTalkedUpTo } from './touches'
import { spreadDay } from './spreadDay'
import { warmthSince } from './warmthCurve'

/** How often to be in touch with somebody, and whence it comes: their own, or the tag named. */
export type WantedCadence = Cadence & { readonly tag?: string }

/** The one cadence that counts for somebody: none where they were let go, else their own, else the tightest of their tags'. */
export function cadenceOf(book: BookView, person: Person): WantedCadence | undefined {
  if (person.noCadence) return undefined
  if (person.cadence) return person.cadence
  const rule = tightestRule(settingsOf(book).tagRules, person.tags)
  return rule && tagCadence(book, person, rule)
}

/** Like a bulk assignment on the day the rule first applied: who was never talked to, or was already due then, gets a first due day of their own within one cadence. */
export function tagCadence(book: BookView, { id, taggedOn }: Person, { tag, days, since: setOn }: TagRule): WantedCadence {
  const since: Day = taggedOn !== undefined && taggedOn > setOn ? taggedOn : setOn
  const cadence = { days, since, tag }
  return isDueBy(book, id, cadence, since) ? { ...cadence, firstDue: spreadDay(id, days, since) } : cadence
}

/** Whether somebody was never talked to up to a day, or is due on it by that cadence. */
export function isDueBy(book: BookView, personId: string, cadence: Cadence, day: Day): boolean {
  const touches = book.touches.get(personId)
  const upTo = dayNumber(day)
  const last = touches && lastTalkedUpTo(touches, upTo)
  if (!touches || last === undefined) return true
  return warmthSince(cadence, last, firstLightAfter(touches, last, upTo)).due <= upTo
}
