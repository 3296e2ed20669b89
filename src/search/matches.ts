import type { BookView } from '../core/book'
import { foldWithOrigin, type FoldedText } from '../core/fold'
import type { Person } from '../core/people'
import type { Match } from '../core/query'
import { ENTRY_BITS } from './bookIndex'
import { entryTexts, latestFirst, personTexts, type PersonFieldName } from './fields'
import { phoneRange, type Range, ways } from './highlight'
import type { Token } from './lookup'
import { bitOf, isSpoken, nameSyllables } from './personTerms'
import { hasChinese, syllablesOf } from './pinyin'
import { snippetOf } from './snippet'
import { weightOfField } from './weights'

const MOST_FIELDS = 4
const MOST_ENTRIES = 2

/** The fields and entries worth looking at, as the index has them. */
export interface Where {
  readonly fields: number
  readonly entries: number
}

interface Source {
  readonly field: string
  readonly original: string
  readonly text: FoldedText
  readonly entryId?: string
  readonly weight: number
  readonly syllables?: readonly string[]
}

interface Shown {
  readonly source: Source
  readonly ranges: Range[]
  words: number
}

/** Where a person answers the words of a query: the fields that say most first, then the entries. Of each word only the closest finds are shown. */
export function matchesOf(book: BookView, personId: string, tokens: readonly Token[], where: Where): Match[] {
  const person = book.people.get(personId)
  if (!person) return []
  const sources = sourcesOf(book, person, where)
  const shown = new Map<Source, Shown>()
  for (const token of tokens) {
    for (const [source, ranges] of closest(token, sources)) {
      const known = shown.get(source)
      if (!known) shown.set(source, { source, ranges: [...ranges], words: 1 })
      else {
        known.ranges.push(...ranges)
        known.words++
      }
    }
  }
  const inOrder = [...shown.values()].sort((a, b) => b.words - a.words || b.source.weight - a.source.weight)
  const fields = inOrder.filter(({ source }) => source.entryId === undefined).slice(0, MOST_FIELDS)
  const entries = inOrder.filter(({ source }) => source.entryId !== undefined).slice(0, MOST_ENTRIES)
  return [...fields, ...entries].map(({ source: { field, original, entryId }, ranges }) => ({
    field,
    ...snippetOf(original, ranges),
    ...(entryId === undefined ? {} : { entryId }),
  }))
}

function closest(token: Token, sources: readonly Source[]): (readonly [Source, readonly Range[]])[] {
  const { phone } = token
  const numbers = phone === undefined ? [] : sources.flatMap((source) => (source.field === 'phone' ? found(source, phoneRange(phone, source.original)) : []))
  if (numbers.length > 0) return numbers
  for (const way of ways) {
    const hits = sources.flatMap((source): (readonly [Source, readonly Range[]])[] => {
      const ranges = source.field === 'phone' ? [] : way(token, source.text, source.original, source.syllables)
      return ranges.length > 0 ? [[source, ranges]] : []
    })
    if (hits.length > 0) return hits
  }
  return []
}

function found(source: Source, range: Range | undefined): (readonly [Source, readonly Range[]])[] {
  return range ? [[source, [range]]] : []
}

function sourcesOf(book: BookView, person: Person, { fields, entries }: Where): Source[] {
  const wanted = (fields & bitOf('pinyin')) !== 0 ? fields | bitOf('name') : fields
  const sources: Source[] = []
  for (const { field, text } of wanted === 0 ? [] : personTexts(person)) {
    if ((wanted & bitOf(field)) === 0) continue
    sources.push({ field, original: text, text: foldWithOrigin(text), weight: weightOfField(field), syllables: syllablesIn(person, field, text) })
  }
  const timeline = entries === 0 ? [] : entryTexts(book, person.id).filter((_, position) => (entries & (1 << position % ENTRY_BITS)) !== 0)
  for (const { field, text, entryId } of timeline.sort(latestFirst)) {
    sources.push({ field, original: text, text: foldWithOrigin(text), entryId, weight: 0 })
  }
  return sources
}

/** How the characters of a Chinese text are read; a name's family part as a family name. */
function syllablesIn(person: Person, field: PersonFieldName, text: string): readonly string[] | undefined {
  if (!hasChinese(text)) return undefined
  if (field !== 'name') return isSpoken(field) ? syllablesOf(text) : undefined
  const { family, given } = nameSyllables(person)
  const syllables = [...text].map(() => '')
  place(syllables, text, person.name.family, family)
  place(syllables, text, person.name.given, given)
  return syllables
}

function place(syllables: string[], text: string, part: string | undefined, read: readonly string[]): void {
  const at = part ? text.indexOf(part) : -1
  if (at < 0) return
  const first = [...text.slice(0, at)].length
  for (const [i, syllable] of read.entries()) syllables[first + i] = syllable
}
