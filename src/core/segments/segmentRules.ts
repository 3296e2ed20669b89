import type { Day } from '../dates'
import type { Person } from '../people'
import { Problem } from '../problem'
import { readQuery, type QueryNode } from '../queryLanguage'
import type { Segment, SegmentCadence } from '../settings'
import { ownRule, ownWords, type Rule, unansweredPart } from './ownRules'

/** How often to be in touch with everybody a saved search names who has no cadence of their own. */
export interface SegmentRule {
  readonly id: string
  readonly name: string
  readonly days: number
  readonly fits: Rule
  /** The day the rule was set, or of who did not fit what was searched for before, the day that changed: people never talked to count from here, or from the day they came into it if that was later. */
  readonly sinceOf: (person: Person) => Day
}

/** The rules of the saved searches that carry a cadence, the tightest first. One whose search a rule cannot follow (a newer Hearth's, say) gives nobody a cadence. */
export function segmentRulesOf(segments: Iterable<Segment>): readonly SegmentRule[] {
  const rules: SegmentRule[] = []
  for (const segment of segments) {
    const rule = segment.cadence && segmentRule(segment, segment.cadence)
    if (rule) rules.push(rule)
  }
  return inOrder(rules)
}

export function segmentRule({ id, name, query }: Segment, { days, since, earlier = [] }: SegmentCadence): SegmentRule | undefined {
  const fits = ruleOf(query)
  return fits && { id, name, days, fits, sinceOf: earlier.length === 0 ? () => since : sinceWhen(since, earlier) }
}

function ruleOf(query: string): Rule | undefined {
  const node = unfit(query) ? undefined : readQuery(query)
  return node && ownRule(node)
}

/** Whoever fits what was searched for before as well was in it before: nothing is put off for them because the search was changed. */
function sinceWhen(since: Day, earlier: readonly { readonly query: string; readonly since: Day }[]): (person: Person) => Day {
  const before = earlier.map((each) => ({ fits: ruleOf(each.query), since: each.since }))
  return (person) => {
    let from = since
    for (const { fits, since: day } of before) {
      if (!fits?.(person)) break
      from = day
    }
    return from
  }
}

/** Of two as tight the one made first, so that neither order nor name decides. */
export function inOrder(rules: readonly SegmentRule[]): readonly SegmentRule[] {
  return [...rules].sort((a, b) => a.days - b.days || (a.id < b.id ? -1 : 1))
}

export function tightestSegment(rules: readonly SegmentRule[], person: Person): SegmentRule | undefined {
  for (const rule of rules) if (rule.fits(person)) return rule
  return undefined
}

/** Whether a change of a saved search alters anybody's cadence, or what it is said to come from. */
export function changesRule(before: Segment | undefined, after: Segment | undefined): boolean {
  if (!before?.cadence && !after?.cadence) return false
  return before?.cadence !== after?.cadence || before?.query !== after?.query || before?.name !== after?.name
}

/** Why a search cannot carry a cadence: something in it is not a person's own, so that who is in it would drift by the day, or depend on the cadence itself. */
export function unfit(query: string): Problem | undefined {
  try {
    const node = readQuery(query)
    if (!node) return new Problem('segment.query', 'There is nothing to search for.', { field: 'query' })
    const part = unansweredPart(node)
    return part && unfitPart(part)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

function unfitPart(part: QueryNode): Problem {
  if (part.type !== 'filter') return problem('segment.ruleWords', 'text' in part ? part.text : '', 'stands in the way: words are looked for in notes as well, and who is found changes as you write')
  const { name, value } = part
  const word = `${name}:${name === 'due' && value === 'now' ? '' : value}`
  if (name === 'in') return problem('segment.ruleNested', word, 'stands in the way: a search that carries a rhythm names no other search. Write that search’s own words instead')
  if (name === 'added') return problem('segment.ruleDay', word, 'stands in the way: it means other people every day. Write a day, a month or a year')
  return problem('segment.ruleFilter', word, 'stands in the way: it depends on the day, on the rhythm itself or on what is written in timelines')
}

function problem(code: string, word: string, why: string): Problem {
  return new Problem(code, `“${word}” ${why}. A rhythm follows only: ${ownWords}.`, { field: 'query', params: { word, words: ownWords } })
}
