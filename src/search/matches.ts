import type { BookView } from '../core/book'
import { foldWithOrigin } from '../core/fold'
import type { Person } from '../core/people'
import type { Match } from '../core/query'
import { entryTexts, personTexts, type PersonFieldName } from './fields'
import { phonePlace, placeOf, type Place, type Range } from './highlight'
import type { Token } from './lookup'
import { nameSyllables, isSpoken } from './personTerms'
import { hasChinese, syllablesOf } from './pinyin'
import { snippetOf } from './snippet'
import { weightOfField } from './weights'

const MOST_FIELDS = 4
const MOST_ENTRIES = 2

interface Source {
  readonly field: string
  readonly text: string
  readonly entryId?: string
  readonly weight: number
  readonly syllables?: readonly string[]
}

interface Matched {
  readonly source: Source
  readonly places: readonly (Place | undefined)[]
}

/** Where a person answers the words of a query: the fields that say most first, then the entries. Of each word only the closest finds are shown. */
export function matchesOf(book: BookView, personId: string, tokens: readonly Token[]): Match[] {
  const person = book.people.get(personId)
  if (!person) return []
  const matched = sourcesOf(book, person).map((source) => ({ source, places: placesIn(source, tokens) }))
  const closest = tokens.map((_, i) => Math.max(0, ...matched.map(({ places }) => places[i]?.closeness ?? 0)))
  const shown = matched.flatMap((match) => shownOf(match, closest))
  const byWorth = (a: Shown, b: Shown) => b.words - a.words || b.source.weight - a.source.weight
  const fields = shown.filter(({ source }) => source.entryId === undefined).sort(byWorth)
  const entries = shown.filter(({ source }) => source.entryId !== undefined).sort(byWorth)
  return [...fields.slice(0, MOST_FIELDS), ...entries.slice(0, MOST_ENTRIES)].map(({ source, ranges }) => ({
    field: source.field,
    ...snippetOf(source.text, ranges),
    ...(source.entryId === undefined ? {} : { entryId: source.entryId }),
  }))
}

interface Shown {
  readonly source: Source
  readonly ranges: readonly Range[]
  readonly words: number
}

function sourcesOf(book: BookView, person: Person): Source[] {
  const fields = personTexts(person).map(({ field, text }) => ({ field, text, weight: weightOfField(field), syllables: syllablesIn(person, field, text) }))
  return [...fields, ...entryTexts(book, person.id).map(({ field, text, entryId }) => ({ field, text, entryId, weight: 0 }))]
}

function placesIn({ field, text, syllables }: Source, tokens: readonly Token[]): (Place | undefined)[] {
  if (field === 'phone') {
    return tokens.map(({ phone }) => {
      const range = phone === undefined ? undefined : phonePlace(phone, text)
      return range && { closeness: 4, ranges: [range] }
    })
  }
  const folded = foldWithOrigin(text)
  return tokens.map((token) => placeOf(token, text, folded, syllables))
}

function shownOf({ source, places }: Matched, closest: readonly number[]): Shown[] {
  const kept = places.filter((place, i) => place !== undefined && place.closeness === closest[i])
  if (kept.length === 0) return []
  return [{ source, ranges: kept.flatMap((place) => place?.ranges ?? []), words: kept.length }]
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
