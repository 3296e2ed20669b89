import { z } from 'zod'
import { type BookView, settingsOf } from './book'
import type { Fields } from './change'
import { defineCommand } from './command'
import type { Day } from './dates'
import type { Draft } from './draft'
import { foldText } from './fold'
import { message } from './message'
import type { Person } from './people'
import type { SegmentRule } from './segments/segmentRules'
import { SETTINGS_ID } from './settings'
import type { Steps } from './steps'
import { ruleFor, type TagRule } from './tagRules'
import { CadenceDays } from './tiers'

/** How often to be in touch with everybody who carries a tag; `null` takes the rule away. Like a bulk assignment, a new number of days counts from today for people never talked to or already due. */
export const setTagRule = defineCommand(z.object({ tag: z.string().trim().min(1), days: CadenceDays.nullable() }), ({ tag, days }, { draft, today }) => {
  const before = draft.get('settings', SETTINGS_ID)
  const folded = foldText(tag)
  const known = before?.tagRules?.find((rule) => foldText(rule.tag) === folded)
  const others = (before?.tagRules ?? []).filter((rule) => rule !== known)
  const since = known?.days === days ? known.since : today
  const tagRules = days === null ? others : [...others, { tag, days, since }]
  draft.put('settings', { ...before, id: SETTINGS_ID, tagRules })
  return days === null ? message('changes:tagRule.removed', { tag }) : message('changes:tagRule.set', { tag, count: days })
})

/** Whoever is given a tag, or comes into a saved search, that carries a cadence counts from that day, however that came. */
export function* stampTagged(book: BookView, draft: Draft, today: Day): Steps<void> {
  const { tagRules = [] } = settingsOf(book)
  if (tagRules.length + book.segmentRules.length === 0) return
  for (const { table, id, before, after } of draft.eachChange()) {
    yield
    if (table !== 'people' || !after || 'taggedOn' in after) continue
    if (gainsTag(tagRules, before, after) || comesInto(book.segmentRules, book.people.get(id), draft.get('people', id))) draft.patch('people', id, { taggedOn: today })
  }
}

function gainsTag(rules: readonly TagRule[], before: Fields | null, after: Fields): boolean {
  if (rules.length === 0 || !Array.isArray(after.tags)) return false
  const had = new Set(Array.isArray(before?.tags) ? (before.tags as readonly string[]) : [])
  return (after.tags as readonly string[]).some((tag) => !had.has(tag) && ruleFor(rules, tag))
}

function comesInto(rules: readonly SegmentRule[], before: Person | undefined, after: Person | undefined): boolean {
  return after !== undefined && rules.some(({ fits }) => fits(after) && !(before && fits(before)))
}
