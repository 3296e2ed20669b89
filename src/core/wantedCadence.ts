import { type BookView, settingsOf } from './book'
import type { Day } from './dates'
import { dayNumber } from './days'
import type { Outline } from './outline'
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
export function cadenceOf(book: BookView, person: Outline): WantedCadence | undefined {
  const { noCadence, cadence: own } = person
  if (noCadence) return undefined
  if (own) return own
  const { tagRules } = settingsOf(book)
  if (book.segmentRules.length === 0) {
    const rule = tagRules && tightestRule(tagRules, person.tags)
    return rule && tagCadence(book, person, rule)
  }
  // A saved search may ask for anything of theirs, as they are in the book.
  const whole = book.people.get(person.id)
  const rule = whole && groupRuleOf(tagRules, book.segmentRules, whole)
  return rule && groupCadence(book, whole, rule)
}

/** The tightest of two sorts of rules; of two as tight that of the tag. */
export function groupRuleOf(tagRules: readonly TagRule[] | undefined, segmentRules: readonly SegmentRule[], person: Person): GroupRule | undefined {
  const tag = tightestRule(tagRules, person.tags)
  if (segmentRules.length === 0) return tag
  const segment = tightestSegment(segmentRules, person)
  return segment && tag ? (tag.days <= segment.days ? tag : segment) : (segment ?? tag)
}

/** The cadence a rule gives somebody. */
export function groupCadence(book: BookView, person: Person, rule: GroupRule): WantedCadence {
  if ('tag' in rule) return tagCadence(book, person, rule)
  const { days, name: segment } = rule
  return spread(book, person, { days, since: latest(rule.sinceOf(person), person.taggedOn), segment })
}

function tagCadence(book: BookView, person: Outline, { days, since, tag }: TagRule): WantedCadence {
  return spread(book, person, { days, since: latest(since, person.taggedOn), tag })
}

function latest(setOn: Day, taggedOn: Day | undefined): Day {
  return taggedOn !== undefined && taggedOn > setOn ? taggedOn : setOn
}

/** Like a bulk assignment on the day the rule first applied: who was never talked to, or was already due then, gets a first due day of their own within one cadence. */
function spread(book: BookView, { id }: Outline, cadence: WantedCadence): WantedCadence {
  const { days, since } = cadence
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
