import { isFilterName } from './queryFilters'

/** A piece of a query as it stands in the box, with its place (UTF-16 units, end exclusive). */
export type QueryWord = { readonly start: number; readonly end: number } & (
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'phrase'; readonly text: string }
  /** `name:value`; the name in lower case, known or not. */
  | { readonly type: 'filter'; readonly name: string; readonly value: string }
  | { readonly type: 'not' | 'or' | 'open' | 'close' }
)

/** Names before a colon that are no attempt at a filter. */
const addresses = new Set(['http', 'https', 'ftp', 'mailto', 'tel', 'sms', 'file', 'obsidian', 'skype', 'geo', 'data', 're', 'fwd', 'fw', 'aw', 'wg', 'ps'])
const filterStart = /([a-z][a-z-]{1,15})[:：]/iy
const space = /\s/u

/** Splits a query into its words. Never fails: what is not closed ends with the query. */
export function splitQuery(query: string): QueryWord[] {
  const words: QueryWord[] = []
  let depth = 0
  let at = 0
  while (at < query.length) {
    if (space.test(query[at] ?? '')) {
      at++
      continue
    }
    const word = signAt(query, at, depth) ?? phraseAt(query, at) ?? filterAt(query, at) ?? textAt(query, at, depth)
    if (word.type === 'open') depth++
    if (word.type === 'close') depth--
    words.push(word)
    at = word.end
  }
  return words
}

/** A minus before something, or a parenthesis that groups; digits in parentheses belong to a phone number. */
function signAt(query: string, at: number, depth: number): QueryWord | undefined {
  const sign = query[at]
  if (sign === '-' && /^[^\s-]/u.test(query.slice(at + 1, at + 2))) return { type: 'not', start: at, end: at + 1 }
  if (sign === '(' && !/^\(\d+\)/.test(query.slice(at, at + 12))) return { type: 'open', start: at, end: at + 1 }
  if (sign === ')' && depth > 0) return { type: 'close', start: at, end: at + 1 }
  return undefined
}

function phraseAt(query: string, at: number): QueryWord | undefined {
  if (query[at] !== '"') return undefined
  const end = endOfQuotes(query, at)
  return { type: 'phrase', text: query.slice(at + 1, end).replace(/"$/, ''), start: at, end }
}

function filterAt(query: string, at: number): QueryWord | undefined {
  filterStart.lastIndex = at
  const name = filterStart.exec(query)?.[1]?.toLowerCase()
  if (name === undefined) return undefined
  const from = filterStart.lastIndex
  const quoted = query[from] === '"'
  const end = quoted ? endOfQuotes(query, from) : endOfText(query, from, true)
  const value = quoted ? query.slice(from + 1, end).replace(/"$/, '') : query.slice(from, end)
  const looksLikeText = value === '' || /^[/\\:)(]/.test(value) || addresses.has(name)
  if (!isFilterName(name) && looksLikeText) return undefined
  return { type: 'filter', name, value, start: at, end }
}

function textAt(query: string, at: number, depth: number): QueryWord {
  const end = Math.max(at + 1, endOfText(query, at + (query[at] === '(' ? 1 : 0), depth > 0))
  const text = query.slice(at, end)
  return /^or$/i.test(text) ? { type: 'or', start: at, end } : { type: 'text', text, start: at, end }
}

function endOfQuotes(query: string, at: number): number {
  const close = query.indexOf('"', at + 1)
  return close < 0 ? query.length : close + 1
}

function endOfText(query: string, at: number, untilClosed: boolean): number {
  let end = at
  while (end < query.length && !space.test(query[end] ?? '') && query[end] !== '"' && !(query[end] === ')' && untilClosed)) end++
  return end
}
