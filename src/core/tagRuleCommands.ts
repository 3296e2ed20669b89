import { z } from 'zod'
import { type BookView, settingsOf } from './book'
import { defineCommand } from './command'
import type { Day } from './dates'
import type { Draft } from './draft'
import { foldText } from './fold'
import { message } from './message'
import { SETTINGS_ID } from './settings'
import type { Steps } from './steps'
import { ruleFor } from './tagRules'
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

/** Whoever is given a tag that carries a cadence counts from that day, however the tag came. */
export function* stampTagged(book: BookView, draft: Draft, today: Day): Steps<void> {
  const { tagRules } = settingsOf(book)
  if (!tagRules || tagRules.length === 0) return
  for (const { table, id, before, after } of draft.eachChange()) {
    yield
    if (table !== 'people' || !after || !Array.isArray(after.tags) || 'taggedOn' in after) continue
    const had = new Set(Array.isArray(before?.tags) ? (before.tags as readonly string[]) : [])
    const gained = (after.tags as readonly string[]).some((tag) => !had.has(tag) && ruleFor(tagRules, tag))
    if (gained) draft.patch('people', id, { taggedOn: today })
  }
}
