/** One filter as it stands in a query: `-tag:client` is { key: 'tag', value: 'client', negated: true }. */
export interface Filter {
  readonly key: string
  readonly value: string
  readonly negated: boolean
  readonly start: number
  readonly end: number
}

const filter = /(?<!\S)(-?)([a-z]+):(?:"([^"]*)"|([^\s"]*))/giu

/** The filters of a query, in their order. */
export function filtersOf(query: string): Filter[] {
  return [...query.matchAll(filter)].map((match) => ({
    key: (match[2] ?? '').toLowerCase(),
    value: match[3] ?? match[4] ?? '',
    negated: match[1] === '-',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** What is left of a query without its filters: the words to look for. */
export function wordsOf(query: string): string {
  return tidy(query.replace(filter, ' '))
}

export function hasFilter(query: string, key: string, value: string): boolean {
  return filtersOf(query).some((found) => isSame(found, key, value))
}

/** Puts a filter in, or takes it out where it is in. */
export function turnFilter(query: string, key: string, value: string): string {
  return hasFilter(query, key, value) ? without(query, (found) => isSame(found, key, value)) : tidy(`${query} ${writeFilter(key, value)}`)
}

/** Puts one of several filters in that exclude one another; the others go. */
export function chooseFilter(query: string, group: readonly (readonly [key: string, value: string])[], chosen: readonly [string, string]): string {
  const had = hasFilter(query, ...chosen)
  const rest = without(query, (found) => group.some(([key, value]) => isSame(found, key, value)))
  return had ? rest : tidy(`${rest} ${writeFilter(...chosen)}`)
}

/** A filter as it is typed, in quotation marks where it holds a space. */
export function writeFilter(key: string, value: string): string {
  return /[\s"]/u.test(value) ? `${key}:"${value.replaceAll('"', '')}"` : `${key}:${value}`
}

function without(query: string, leave: (found: Filter) => boolean): string {
  let rest = query
  for (const found of filtersOf(query).reverse()) if (leave(found)) rest = rest.slice(0, found.start) + rest.slice(found.end)
  return tidy(rest)
}

function isSame(found: Filter, key: string, value: string): boolean {
  return !found.negated && found.key === key && found.value.toLowerCase() === value.toLowerCase()
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
