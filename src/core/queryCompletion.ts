import { foldText } from './fold'
import { message, type Message } from './message'
import { type FilterName, filterNames, filterTakes, isFilterName } from './queryFilters'
import { spanExamples } from './querySpan'
import { type QueryWord, splitQuery } from './queryWords'

/** What there is in a book to complete with, most used first; as people.facets answers it. */
export interface QueryFacets {
  readonly tags: readonly Facet[]
  readonly companies: readonly Facet[]
  readonly cities?: readonly Facet[]
  readonly interests?: readonly Facet[]
  readonly segments?: readonly string[]
}
interface Facet {
  readonly name: string
  readonly count: number
}

/** One way to go on at the cursor: `insert` replaces the characters from `start` to `end`. */
export interface Completion {
  /** What it stands for: `tag:`, `client`, `overdue`. */
  readonly label: string
  readonly insert: string
  readonly start: number
  readonly end: number
  /** What it means, in words. */
  readonly about?: Message
  /** How many people there are. */
  readonly count?: number
}

const MOST = 8

/** Ways to complete the filter, or the name of one, at the cursor (`caret`, UTF-16 units). None where plain words are typed; every filter where nothing is. */
export function completions(query: string, caret: number, facets: QueryFacets): Completion[] {
  const typed = query.slice(0, caret)
  if (query.trim() === '') return filterNames.map((name) => nameCompletion(name, caret, caret))
  const word = splitQuery(typed).at(-1)
  if (!word || word.end < typed.length) return []
  const end = endOfWordAt(query, word)
  if (word.type === 'text') return namesLike(word.text).map((name) => nameCompletion(name, word.start, end))
  if (word.type !== 'filter' || !isFilterName(word.name)) return []
  return valuesLike(word.name, word.value, facets).map(({ value, about, count }) => {
    const written = `${word.name}:${/[\s"()]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value}`
    return { label: value, insert: `${written} `, start: word.start, end, about, count }
  })
}

/** Puts a completion in; answers the new query and where the cursor goes. */
export function complete(query: string, { insert, start, end }: Completion): { readonly query: string; readonly caret: number } {
  const rest = query.slice(end)
  return { query: query.slice(0, start) + insert + (insert.endsWith(' ') ? rest.trimStart() : rest), caret: start + insert.length }
}

interface Value {
  readonly value: string
  readonly about?: Message
  readonly count?: number
}

function namesLike(typed: string): FilterName[] {
  const wanted = typed.toLowerCase()
  return filterNames.filter((name) => name.startsWith(wanted))
}

function nameCompletion(name: FilterName, start: number, end: number): Completion {
  return { label: `${name}:`, insert: filterTakes(name).takes === 'nothing' ? `${name}: ` : `${name}:`, start, end, about: message(`search:filter.${name}`) }
}

function valuesLike(name: FilterName, typed: string, facets: QueryFacets): Value[] {
  const filter = filterTakes(name)
  const begins = (value: string) => value.startsWith(typed.toLowerCase()) && value !== typed.toLowerCase()
  switch (filter.takes) {
    case 'text':
      if (name === 'in') return (facets.segments ?? []).filter((segment) => foldText(segment).includes(foldText(typed)) && segment !== typed.trim()).map((value) => ({ value }))
      return facetsLike(facetsOf(name, facets), typed)
    case 'choice':
      return filter.choices.filter(begins).map((value) => ({ value, about: message(`search:value.${name}.${value}`) }))
    case 'span':
      return spanExamples.filter((example) => begins(example) && (name === 'last' || example !== 'never')).map((value) => ({ value }))
    case 'nothing':
      return []
  }
}

function facetsOf(name: FilterName, facets: QueryFacets): readonly Facet[] {
  switch (name) {
    case 'tag':
      return facets.tags
    case 'company':
      return facets.companies
    case 'city':
      return facets.cities ?? []
    case 'interest':
      return facets.interests ?? []
    default:
      return []
  }
}

/** Beginnings first, then words inside; within each, the most used first. Nothing once the value stands there whole. */
function facetsLike(facets: readonly Facet[], typed: string): Value[] {
  const wanted = foldText(typed)
  const folded = facets.map((facet) => ({ facet, text: foldText(facet.name) }))
  if (folded.some(({ facet }) => facet.name === typed.trim())) return []
  const beginning = folded.filter(({ text }) => text.startsWith(wanted))
  const inside = folded.filter(({ text }) => !text.startsWith(wanted) && text.includes(wanted))
  return [...beginning, ...inside].slice(0, MOST).map(({ facet }) => ({ value: facet.name, count: facet.count }))
}

/** Where the word under the cursor ends: the rest of it is replaced too. */
function endOfWordAt(query: string, word: QueryWord): number {
  const whole = splitQuery(query).find(({ start }) => start === word.start)
  return whole?.end ?? word.end
}
