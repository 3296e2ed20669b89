import uFuzzy from '@leeoniya/ufuzzy'
import { create, insertMultiple, search as searchOrama } from '@orama/orama'
import { Document } from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Book } from '../../src/core/book'
import { entryTexts, personTexts } from '../../src/search/fields'
import { createFinder } from '../../src/search/finder'
import { generatedToday } from '../generateBook'

/** What every rival is given: the texts Hearth itself looks through. */
interface Sheet extends Record<string, string> {
  readonly id: string
  readonly own: string
  readonly notes: string
}

/** Ids of the best ten. */
type Search = (query: string) => readonly string[] | Promise<readonly string[]>

const BEST = 10

/** How each is built over a book, as its own pages advise for people and notes with typos. */
export const rivals: Readonly<Record<string, (book: Book) => Search | Promise<Search>>> = {
  Hearth: async (book) => {
    const finder = createFinder(book, { today: () => generatedToday })
    await finder.ready()
    return (query) => {
      finder.update([])
      return finder.find(query, BEST).map(({ id }) => id)
    }
  },
  Fuse: (book) => {
    const fuse = new Fuse(sheetsOf(book), { keys: ['own', 'notes'], ignoreLocation: true })
    return (query) => fuse.search(query, { limit: BEST }).map(({ item }) => item.id)
  },
  MiniSearch: (book) => {
    const index = new MiniSearch<Sheet>({ fields: ['own', 'notes'], searchOptions: { boost: { own: 3 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' } })
    index.addAll(sheetsOf(book))
    return (query) => index.search(query).slice(0, BEST).map(({ id }) => id as string)
  },
  FlexSearch: (book) => {
    const index = new Document<Sheet>({ tokenize: 'forward', document: { id: 'id', index: ['own', 'notes'] } })
    for (const sheet of sheetsOf(book)) index.add(sheet)
    return (query) => [...new Set(index.search(query, { limit: BEST, suggest: true }).flatMap(({ result }) => result.map(String)))].slice(0, BEST)
  },
  uFuzzy: (book) => {
    const sheets = sheetsOf(book)
    const texts = sheets.map(({ own, notes }) => `${own} ${notes}`)
    const fuzzy = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}', intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}', intraChars: "[\\p{L}\\d']", intraContr: "'\\p{L}{1,2}\\b", intraMode: 1 })
    return (query) => {
      const [places, info, order] = fuzzy.search(texts, query, 1)
      const best = info && order ? order.slice(0, BEST).map((at) => info.idx[at] ?? -1) : (places ?? []).slice(0, BEST)
      return best.map((place) => sheets[place]?.id ?? '')
    }
  },
  Orama: async (book) => {
    const index = create({ schema: { id: 'string', own: 'string', notes: 'string' } as const })
    await insertMultiple(index, sheetsOf(book), 1000)
    return async (query) => (await searchOrama(index, { term: query, properties: ['own', 'notes'], boost: { own: 3 }, tolerance: 1, limit: BEST })).hits.map(({ id }) => id)
  },
}

function sheetsOf(book: Book): Sheet[] {
  return [...book.people.values()].map((person) => ({
    id: person.id,
    own: personTexts(person).map(({ text }) => text).join(' \n'),
    notes: entryTexts(book, person.id).map(({ text }) => text).join(' \n'),
  }))
}
