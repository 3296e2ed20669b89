import type { Book } from '../src/core/book'
import { bookOnDisk } from './bookOnDisk'
import { bestOf, timed } from './measure'
import { saveMs } from './saving'
import { measureSearch } from './searchQuality'
import { sampleQueries } from './searchQueries'

/** What one thing costs in books of different sizes, in milliseconds. */
export interface Curve {
  readonly name: string
  readonly points: readonly { readonly people: number; readonly ms: number }[]
}

const names = ['open the book', 'Today, the first time', 'a page of the list', 'search, p95', 'save one change'] as const
type Cost = (typeof names)[number]
const RUNS = 3

/** Opening, Today, lists, searching and saving in books of several sizes, one after another. */
export async function curves(sizes: readonly number[]): Promise<Curve[]> {
  const costs: { readonly people: number; readonly ms: Record<Cost, number> }[] = []
  for (const people of sizes) costs.push({ people, ms: await costsAt(people) })
  return names.map((name) => ({ name, points: costs.map(({ people, ms }) => ({ people, ms: ms[name] })) }))
}

async function costsAt(people: number): Promise<Record<Cost, number>> {
  const book = await bookOnDisk(people)
  let [openMs, todayMs] = [Infinity, Infinity]
  for (let run = 1; run < RUNS; run++) {
    const { ms, value: engine } = await timed(book.open)
    openMs = Math.min(openMs, ms)
    todayMs = Math.min(todayMs, (await timed(() => engine.ask('today', 'show', {}))).ms)
    await engine.close()
  }
  const engine = await book.open()
  await engine.finder.ready()
  engine.ask('people', 'list', {})
  const listMs = await bestOf(RUNS, (run) => engine.ask('people', 'list', { offset: (run * people) >> 2 }))
  const { p95 } = measureSearch(engine.book as Book, engine.finder, sampleQueries(engine.book as Book, 8), RUNS)
  const [saved = 0] = await saveMs([engine])
  await engine.close()
  await book.remove()
  return { 'open the book': openMs, 'Today, the first time': todayMs, 'a page of the list': listMs, 'search, p95': p95, 'save one change': saved }
}
