import { z } from 'zod'
import { type BookView, settingsOf } from './book'
import { defineCommand } from './command'
import type { Day } from './dates'
import type { Draft } from './draft'
import { foldText } from './fold'
import { message } from './message'
import type { Person } from './people'
import { SETTINGS_ID } from './settings'
import type { Steps } from './steps'
import { CadenceDays } from './tiers'
import { groupRuleOf } from './wantedCadence'

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

/** Whoever comes under a rule, by a tag or a saved search and however that came, counts from that day; not where a rule as tight counted before, so that nothing they are due for is put off. */
export function* stampTagged(book: BookView, draft: Draft, today: Day): Steps<void> {
  const { tagRules = [] } = settingsOf(book)
  if (tagRules.length + book.segmentRules.length === 0) return
  const daysOf = (person: Person | undefined) => (person && groupRuleOf(tagRules, book.segmentRules, person)?.days) ?? Infinity
  for (const { table, id, after } of draft.eachChange()) {
    yield
    if (table !== 'people' || !after || 'taggedOn' in after) continue
    if (daysOf(draft.get('people', id)) < daysOf(book.people.get(id))) draft.patch('people', id, { taggedOn: today })
  }
}
