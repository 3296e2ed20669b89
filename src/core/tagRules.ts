import { z } from 'zod'
import { Day } from './dates'
import { foldText } from './fold'
import { CadenceDays } from './tiers'

/** How often to be in touch with everybody who carries a tag and has no cadence of their own. */
export const TagRule = z.object({
  tag: z.string().trim().min(1),
  days: CadenceDays,
  /** The day the rule was set: people never talked to count from here, or from the day they got the tag if that was later. */
  since: Day,
})
export type TagRule = z.infer<typeof TagRule>

/** Rules by tag as people carry it: looked up once for each spelling. */
const known = new WeakMap<readonly TagRule[], Map<string, TagRule | undefined>>()

/** The tightest of the rules for somebody's tags; of two as tight the one whose tag comes first, so that the order of tags does not matter. */
export function tightestRule(rules: readonly TagRule[] | undefined, tags: readonly string[]): TagRule | undefined {
  if (!rules || rules.length === 0 || tags.length === 0) return undefined
  let tightest: TagRule | undefined
  for (const tag of tags) {
    const rule = ruleFor(rules, tag)
    if (rule && (!tightest || rule.days < tightest.days || (rule.days === tightest.days && rule.tag < tightest.tag))) tightest = rule
  }
  return tightest
}

/** The rule for a tag, however it is written. */
export function ruleFor(rules: readonly TagRule[], tag: string): TagRule | undefined {
  let byTag = known.get(rules)
  if (!byTag) known.set(rules, (byTag = new Map<string, TagRule | undefined>()))
  if (!byTag.has(tag)) {
    const folded = foldText(tag)
    byTag.set(tag, rules.find((rule) => foldText(rule.tag) === folded))
  }
  return byTag.get(tag)
}
