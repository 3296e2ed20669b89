import { type QueryWord, splitQuery } from '../../core/queryWords'

type FilterWord = Extract<QueryWord, { type: 'filter' }>
const LONGEST_SAID = 60

/** A filter's name and its value, '' where it takes none. */
export type FilterPair = readonly [name: string, value: string]

/** The words a query looks for, without its filters and what it leaves out. */
export function wordsOf(query: string): string {
  return wanted(query)
    .flatMap((word) => (word.type === 'text' || word.type === 'phrase' ? word.text : []))
    .join(' ')
}

/** Whether a query narrows by more than words. */
export function isFiltered(query: string): boolean {
  return splitQuery(query).some(({ type }) => type !== 'text' && type !== 'phrase')
}

export function hasFilter(query: string, pair: FilterPair): boolean {
  return filtersOf(query).some((found) => isSame(found, pair))
}

/** The same for many values of one filter: the query is read once. */
export function filtersOn(query: string, name: string): (value: string) => boolean {
  const values = new Set(filtersOf(query).flatMap((found) => (found.name === name ? comparable(found.value) : [])))
  return (value) => values.size > 0 && values.has(comparable(value))
}

/** The filters of a query and nothing else: stays the same while words are typed. */
export function filtersIn(query: string): string {
  return filtersOf(query).map(({ name, value }) => writeFilter([name, value])).join(' ')
}

/** Puts a filter in, or takes it out where it is in. */
export function turnFilter(query: string, pair: FilterPair): string {
  return hasFilter(query, pair) ? without(query, [pair]) : tidy(`${query} ${writeFilter(pair)}`)
}

/** Puts one of several filters in that exclude one another; chosen again, it goes. */
export function chooseFilter(query: string, group: readonly FilterPair[], chosen: FilterPair): string {
  const rest = without(query, group)
  return hasFilter(query, chosen) ? rest : tidy(`${rest} ${writeFilter(chosen)}`)
}

/** A filter as it is typed, in quotation marks where it needs them. */
export function writeFilter([name, value]: FilterPair): string {
  return /[\s"()]/u.test(value) ? `${name}:"${value.replaceAll('"', '')}"` : `${name}:${value}`
}

/** A text as it is said again beside what was found: whole, unless it is long. */
export function inShort(text: string): string {
  return text.length <= LONGEST_SAID ? text : `${[...text.slice(0, LONGEST_SAID)].slice(0, -1).join('')}…`
}

/** The words that are not preceded by a minus. */
function wanted(query: string): QueryWord[] {
  const words = splitQuery(query)
  return words.filter((_, index) => words[index - 1]?.type !== 'not')
}

function filtersOf(query: string): FilterWord[] {
  return wanted(query).filter((word) => word.type === 'filter')
}

function without(query: string, group: readonly FilterPair[]): string {
  let rest = query
  for (const found of filtersOf(query).reverse()) if (group.some((pair) => isSame(found, pair))) rest = rest.slice(0, found.start) + rest.slice(found.end)
  return tidy(rest)
}

function isSame(found: FilterWord, [name, value]: FilterPair): boolean {
  return found.name === name && comparable(found.value) === comparable(value)
}

function comparable(value: string): string {
  return value.replaceAll('"', '').trim().toLowerCase()
}

/** One space between words; what stands in quotation marks stays as it is. */
function tidy(text: string): string {
  return text.replace(/("[^"]*")|\s+/gu, (_, quoted: string | undefined) => quoted ?? ' ').trim()
}
