import Fuse from 'fuse.js'
import type { Book, BookView } from '../src/core/book'
import { createFinder } from '../src/search/finder'
import { entryTexts, personTexts } from '../src/search/fields'
import { generatedToday } from './generateBook'
import { Slices } from '../src/engine/slices'
import { bestOf, longestStall, megabytesInUse, percentile } from './measure'
import { sampleQueries } from './searchQueries'
import { measureSearch, type Quality } from './searchQuality'

export interface SearchFigures {
  /** Until names can be found, and until everything can. */
  readonly namesMs: number
  readonly indexMs: number
  /** The longest the thread was busy meanwhile. */
  readonly longestSliceMs: number
  readonly indexMb: number
  readonly updateMs: number
  readonly quality: Quality
}

export async function searchFigures(book: Book, perKind: number): Promise<SearchFigures> {
  let namesMs = Infinity
  let indexMs = Infinity
  let longestSliceMs = Infinity
  for (let run = 0; run < 3; run++) {
    const built = await build(book)
    namesMs = Math.min(namesMs, built.namesMs)
    indexMs = Math.min(indexMs, built.indexMs)
    longestSliceMs = Math.min(longestSliceMs, built.longestSliceMs)
  }
  const before = megabytesInUse()
  const finder = createFinder(book, { today: () => generatedToday })
  await finder.ready()
  const indexMb = megabytesInUse() - before
  const quality = measureSearch(book, finder, sampleQueries(book, perKind), 5)
  const ids = [...book.people.keys()]
  const updates = Array.from({ length: 200 }, (_, i) => {
    const start = performance.now()
    finder.update([ids[(i * 61) % ids.length] ?? ''])
    return performance.now() - start
  })
  return { namesMs, indexMs, longestSliceMs, indexMb, updateMs: percentile(updates, 0.95), quality }
}

async function build(book: Book): Promise<Pick<SearchFigures, 'namesMs' | 'indexMs' | 'longestSliceMs'>> {
  const slices = new Slices()
  let [namesMs, indexMs] = [0, 0]
  const longestSliceMs = await longestStall(async () => {
    const start = performance.now()
    const finder = createFinder(book, { today: () => generatedToday, pause: () => slices.pace() })
    await finder.named()
    finder.find('anna', 20)
    namesMs = performance.now() - start
    await finder.ready()
    indexMs = performance.now() - start
  })
  return { namesMs, indexMs, longestSliceMs }
}

/** Fuse over every text of everybody, as one would use it without an index: milliseconds per query. */
export async function exhaustiveFuseMs(book: BookView, queries: number): Promise<number> {
  const records = [...book.people.values()].map((person) => ({
    name: personTexts(person).map(({ text }) => text),
    notes: entryTexts(book, person.id).map(({ text }) => text),
  }))
  const fuse = new Fuse(records, { keys: ['name', 'notes'], ignoreLocation: true, includeScore: true })
  const all = sampleQueries(book as Book, 2)
  // Queries stand kind by kind: those asked are spread over the kinds.
  const sample = Array.from({ length: queries }, (_, place) => all[Math.floor((place * all.length) / queries)]).filter((query) => query !== undefined)
  return (await bestOf(1, () => sample.forEach(({ query }) => fuse.search(query, { limit: 20 })))) / sample.length
}
