import type { BookView } from '../core/book'
import type { Day } from '../core/dates'
import { foldText } from '../core/fold'
import { isHidden } from '../core/people'
import type { Finder, Found } from '../core/query'
import { entryTexts, personTexts } from './fields'

/** Search over one book, kept true by {@link BookFinder.update}. */
export interface BookFinder extends Finder {
  /** Takes in what changed about these people: changed, added and removed ones alike. */
  update(personIds: readonly string[]): void
  /** Resolves once everything is indexed; searching works meanwhile. */
  ready(): Promise<void>
}

export function createFinder(book: BookView, _options: { readonly today?: () => Day } = {}): BookFinder {
  return {
    find: (query, limit = Infinity) => scan(book, foldText(query).split(/\s+/u).filter(Boolean)).slice(0, limit),
    update: () => undefined,
    ready: () => Promise.resolve(),
  }
}

function scan(book: BookView, words: readonly string[]): Found[] {
  const found: Found[] = []
  for (const person of book.people.values()) {
    const texts = [...personTexts(person), ...entryTexts(book, person.id)]
    const hits = texts.filter(({ text }) => words.some((word) => foldText(text).includes(word)))
    const all = hits.map(({ text }) => foldText(text)).join('\n')
    if (!words.every((word) => all.includes(word))) continue
    const inName = hits.some(({ field }) => field === 'name')
    found.push({ id: person.id, score: (inName ? 1 : 0.5) - (isHidden(person) ? 0.5 : 0), matches: hits.map((hit) => ({ ...hit, ranges: [] })) })
  }
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
