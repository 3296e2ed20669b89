import { type BookView, settingsOf } from './book'
import { type Day, dayNumber } from './dates'
import type { Cadence, Person } from './people'
import { type SegmentRule, tightestSegment } from './segments/segmentRules'
import { type TagRule, tightestRule } from './tagRules'
import { firstLightAfter, lastTalkedUpTo } from './touches'
import { spreadDay } from './spreadDay'
import { warmthSince } from './warmthCurve'

/** How often to be in touch with somebody, and whence it comes: their own, or the tag or saved search named. */
export type WantedCadence = Cadence & { readonly tag?: string; readonly segment?: string }

/** How often to be in touch with many: whoever carries a tag, or whom a saved search names. */
export type GroupRule = TagRule | SegmentRule

/** The one cadence that counts for somebody: none where they were let go, else their own, else the tightest of their tags and of the saved searches that name them. */
export function cadenceOf(book: BookView, person: Person): WantedCadence | undefined {
  if (person.noCadence) return undefined
  if (person.cadence) return person.cadence
  const rule = groupRuleOf(settingsOf(book).tagRules, book.segmentRules, person)
  return rule && groupCadence(book, person, rule)
}

/** The tightest of two sorts of rules; of two as tight that of the tag. */
export function groupRuleOf(tagRules: readonly TagRule[] | undefined, segmentRules: readonly SegmentRule[], person: Person): GroupRule | undefined {
  const tag = tightestRule(tagRules, person.tags)
  if (segmentRules.length === 0) return tag
  const segment = tightestSegment(segmentRules, person)
  return segment && tag ? (tag.days <= segment.days ? tag : segment) : (segment ?? tag)
}

/** Like a bulk assignment on the day the rule first applied: who was never talked to, or was already due then, gets a first due day of their own within one cadence. */
export function groupCadence(book: BookView, person: Person, rule: GroupRule): WantedCadence {
  const { id, taggedOn } = person
  const { days } = rule
  const setOn = 'tag' in rule ? rule.since : rule.sinceOf(person)
  const since: Day = taggedOn !== undefined && taggedOn > setOn ? taggedOn : setOn
  const cadence = 'tag' in rule ? { days, since, tag: rule.tag } : { days, since, segment: rule.name }
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
