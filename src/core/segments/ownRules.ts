import type { Day } from '../dates'
import { foldText } from '../fold'
import type { Person } from '../people'
import type { FilterName } from '../queryFilters'
import type { QueryFilter, QueryNode } from '../queryLanguage'
import { daysOfPeriod, isWithin } from '../querySpan'

/** Whether a person is let through. */
export type Rule = (person: Person) => boolean

/** What may stand in a search that is answered by a person's own fields. */
export const ownWords = 'tag: company: city: interest: kind: is:starred is:active is:paused is:archived is:deceased has:email has:phone has:birthday has:photo added:<2026-01-31 - or ( )'

/** What a search means where a person's own fields answer it, on whatever day and whatever else is in the book; undefined where they do not. */
export function ownRule(node: QueryNode): Rule | undefined {
  switch (node.type) {
    case 'filter':
      return ownFilter(node)
    case 'not': {
      const rule = ownRule(node.node)
      return rule && ((person) => !rule(person))
    }
    case 'and':
    case 'or': {
      const rules = node.nodes.flatMap((each) => ownRule(each) ?? [])
      if (rules.length < node.nodes.length) return undefined
      return node.type === 'and' ? (person) => rules.every((rule) => rule(person)) : (person) => rules.some((rule) => rule(person))
    }
    default:
      return undefined
  }
}

/** The first part of a search that a person's own fields do not answer. */
export function unansweredPart(node: QueryNode): QueryNode | undefined {
  if (node.type === 'not') return unansweredPart(node.node)
  if (node.type === 'and' || node.type === 'or') {
    for (const each of node.nodes) {
      const part = unansweredPart(each)
      if (part) return part
    }
    return undefined
  }
  return ownRule(node) ? undefined : node
}

/** Filters that are always answered so. */
const always = {
  tag: tagged,
  company: (value) => holds(value, (person) => person.organisations.map(({ name }) => name)),
  city: (value) => holds(value, (person) => person.addresses.map(({ city }) => city)),
  interest: (value) => holds(value, (person) => person.interests.map(({ text }) => text)),
  kind: (value) => (person) => person.kind === value,
} as const satisfies Partial<Record<FilterName, (value: string) => Rule>>
export type OwnFilterName = keyof typeof always

/** The same of one filter. */
export function ownFilter({ name, value, span }: QueryFilter): Rule | undefined {
  if (isOwn(name)) return always[name](value)
  if (name === 'has') return hasField[value]
  if (name === 'is') return isState[value]
  if (name !== 'added' || span?.type !== 'period') return undefined
  const days = daysOfPeriod(span)
  return ({ createdAt }) => isWithin(createdAt.slice(0, 10) as Day, days)
}

export function isOwn(name: FilterName): name is OwnFilterName {
  return Object.hasOwn(always, name)
}

const hasField: Readonly<Record<string, Rule>> = {
  photo: ({ photo }) => photo !== undefined,
  birthday: ({ birthday }) => birthday !== undefined,
  email: ({ emails }) => emails.length > 0,
  phone: ({ phones }) => phones.length > 0,
}

const isState: Readonly<Record<string, Rule>> = {
  starred: ({ starred }) => starred === true,
  active: ({ state }) => state === 'active',
  archived: ({ state }) => state === 'archived',
  deceased: ({ state }) => state === 'deceased',
  paused: ({ state }) => typeof state === 'object',
}

/** A tag is compared once for each of its spellings: there are few, and this is asked of everybody. */
function tagged(value: string): Rule {
  const wanted = foldText(value)
  if (!wanted) return ({ tags }) => tags.length > 0
  const known = new Map<string, boolean>()
  const isIt = (tag: string) => {
    let same = known.get(tag)
    if (same === undefined) known.set(tag, (same = foldText(tag) === wanted))
    return same
  }
  return ({ tags }) => tags.some(isIt)
}

/** Where one of some texts has a word that begins with what is wanted; '' for any text at all. */
function holds(value: string, textsOf: (person: Person) => readonly (string | undefined)[]): Rule {
  const wanted = foldText(value)
  if (!wanted) return (person) => textsOf(person).some(Boolean)
  return (person) =>
    textsOf(person).some((text) => {
      const folded = foldText(text ?? '')
      const at = folded.indexOf(wanted)
      return at === 0 || (at > 0 && ` ${folded}`.includes(` ${wanted}`)) || (at > 0 && /\p{Script=Han}/u.test(wanted))
    })
}
