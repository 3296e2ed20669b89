import { writeFileSync } from 'node:fs'
import type { Book } from '../src/core/book'
import type { Engine } from '../src/engine/engine'
import { exchangeOf } from '../src/engine/exchange/exchange'
import { bookOnDisk } from './bookOnDisk'
import { bestOf, timed } from './measure'
import { lowdbSaveMs, saveMs } from './saving'
import { exhaustiveFuseMs, searchFigures } from './searching'
import { Table } from './table'
import { generateVcards } from './writeVcards'

/** `npm run bench`; `npm run bench -- 2000` for a quick look with a smaller "large" book (the figures keep their names). */
const LARGE = Number(process.argv[2] ?? 50_000)
const SMALL = Math.min(1000, LARGE)
const results: Record<string, number> = { people: LARGE }
const table = new Table()

function keep(key: string, figure: number, what: string, beside?: { readonly what: string; readonly figure: number }): void {
  results[key] = Number(figure.toPrecision(4))
  table.add(what, figure, beside)
}

async function small(): Promise<void> {
  const book = await bookOnDisk(SMALL)
  const engine = await book.open()
  const saved = await saveMs(engine)
  const lowdb = await lowdbSaveMs(engine)
  keep('saveMs1k', saved, `save one change durably, ${SMALL} people`, { what: 'lowdb JSONFile', figure: lowdb })
  results.lowdbSaveMs1k = lowdb
  await engine.close()
  await book.remove()
}

async function large(): Promise<void> {
  const book = await bookOnDisk(LARGE)
  await opening(book.open)
  const engine = await book.open()
  const saved = await saveMs(engine)
  const lowdb = await lowdbSaveMs(engine)
  keep('saveMs50k', saved, `save one change durably, ${LARGE} people`, { what: 'lowdb JSONFile', figure: lowdb })
  results.lowdbSaveMs50k = lowdb
  results.saveRatio50kTo1k = Number((saved / (results.saveMs1k ?? 1)).toPrecision(4))
  table.add(`  … as many times ${SMALL} people`, results.saveRatio50kTo1k)
  await lists(engine)
  await searching(engine.book as Book)
  await engine.close()
  await book.remove()
}

/** Opening, and the first Today after it: nothing is remembered yet. */
async function opening(open: () => Promise<Engine>): Promise<void> {
  let nudges = Infinity
  const openMs: number[] = []
  for (let run = 0; run < 5; run++) {
    const { ms, value: engine } = await timed(open)
    openMs.push(ms)
    nudges = Math.min(nudges, (await timed(() => engine.ask('today', 'show', {}))).ms)
    await engine.close()
  }
  keep('openMs50k', Math.min(...openMs), 'open the book')
  keep('nudgesMs50k', nudges, 'Today, the first time after opening')
}

async function lists(engine: Engine): Promise<void> {
  const [id = ''] = engine.book.people.keys()
  const after = await bestOf(5, async (run) => {
    await engine.run({ type: 'person.edit', id, patch: { pronouns: `p${run}` } })
    engine.ask('today', 'show', {})
  })
  keep('nudgesAfterChangeMs50k', after, 'a change and Today after it')
  keep('listFirstMs50k', (await timed(() => engine.ask('people', 'list', {}))).ms, 'everyone by name, the first page, the first time')
  keep('listPageMs50k', await bestOf(5, (run) => engine.ask('people', 'list', { offset: 100 + run * 4000 })), '  … any page after that')
  keep('listWarmthMs50k', await bestOf(5, (run) => engine.ask('people', 'list', { sort: 'warmth', offset: run * 60 })), '  … by warmth')
  engine.ask('people', 'list', { query: 'tag:client' })
  keep('listFilteredMs50k', await bestOf(5, (run) => engine.ask('people', 'list', { query: 'tag:client cold:', offset: run * 60 })), '  … filtered: tag:client cold:')
}

async function searching(book: Book): Promise<void> {
  const { namesMs, indexMs, longestSliceMs, indexMb, updateMs, quality } = await searchFigures(book, 40)
  keep('indexNamesMs50k', namesMs, 'index names (until they can be found)')
  keep('indexMs50k', indexMs, 'index everything')
  keep('indexSliceMs50k', longestSliceMs, '  … the longest slice of it')
  keep('indexMb50k', indexMb, '  … its memory, MB')
  keep('indexUpdateMs50k', updateMs, 'index a changed person, p95')
  const fuse = await exhaustiveFuseMs(book, 20)
  keep('searchP50Ms50k', quality.p50, 'search, p50', { what: 'Fuse over everything', figure: fuse })
  keep('searchP95Ms50k', quality.p95, 'search, p95', { what: 'Fuse over everything', figure: fuse })
  keep('fuseMs50k', fuse, 'Fuse over everything')
  keep('searchSuccess50k', quality.success, 'the right person among the first ten, share')
  for (const { kind, success, p95 } of quality.kinds) table.add(`  … ${kind}`, success, { what: 'p95 ms', figure: p95 }, false)
  for (const { kind, query } of quality.missed) console.log(`not found: ${query} (${kind})`)
}

async function importing(): Promise<void> {
  const text = generateVcards(5000, 3)
  const best = await bestOf(3, async () => {
    const book = await bookOnDisk(0)
    const engine = await book.open()
    const { imports } = exchangeOf(engine)
    const { importId } = await imports.read({ files: [{ name: 'people.vcf', bytes: new Blob([text]) }] })
    const { added } = await imports.apply({ importId })
    if (added !== 5000) throw new Error(`${added} of 5000 people came in`)
    await engine.close()
    await book.remove()
  })
  keep('importMs5k', best, 'import 5,000 vCards, preview and all')
}

await small()
await large()
await importing()
console.log(table.toString())
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`)
