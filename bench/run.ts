import { writeFileSync } from 'node:fs'
import type { Book } from '../src/core/book'
import type { Engine } from '../src/engine/engine'
import { speakFrom } from '../src/hosts/texts'
import { exchangeOf } from '../src/engine/exchange/exchange'
import { bookOnDisk } from './bookOnDisk'
import { chartOf } from './chart'
import { curves } from './curve'
import { paintingFigures } from './painting'
import { bestOf, longestStall, megabytesInUse, timed } from './measure'
import { lowdbSaveMs, saveMs } from './saving'
import { sealedSaveMs } from './sealed'
import { exhaustiveFuseMs, searchFigures } from './searching'
import { Table } from './table'
import { generateVcards } from './writeVcards'

/** `npm run bench`; `npm run bench -- 2000` for a quick look with a smaller "large" book (the figures keep their names); `npm run bench -- 50000 importing` for one part alone. */
const LARGE = Number(process.argv[2] ?? 50_000)
const ONLY = process.argv[3]
const SMALL = Math.min(1000, LARGE)
/** Fuse alone can need twenty seconds for one query, so it is asked only a few. */
const FUSE_QUERIES = 20
const results: Record<string, number> = { people: LARGE, fuseQueries: FUSE_QUERIES }
const failed: Record<string, string> = {}
const table = new Table()
const began = performance.now()

/** One part of the benchmark. What is known so far is written down after each; one that fails says so and stops no other. */
async function part(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    failed[name] = String(error)
    console.error(`${name} failed:`, error)
    process.exitCode = 1
  }
  results.seconds = Math.round((performance.now() - began) / 1000)
  writeFileSync('bench/results.json', `${JSON.stringify({ ...results, ...(process.exitCode ? { failed } : {}) }, null, 2)}\n`)
}

function keep(key: string, figure: number, what: string, beside?: { readonly what: string; readonly figure: number }): void {
  results[key] = Number(figure.toPrecision(4))
  table.add(what, figure, beside)
}

async function books(): Promise<void> {
  const [small, large] = [await bookOnDisk(SMALL), await bookOnDisk(LARGE)]
  await part('opening', () => opening(large.open))
  const engines = [await small.open(), await large.open()] as const
  await part('saving', () => saving(engines))
  await part('lists', () => lists(engines[1]))
  await part('snapshot', async () => keep('snapshotStallMs50k', await longestStall(() => engines[1].snapshot()), 'the longest the engine was deaf while a snapshot was made'))
  await part('searching', () => searching(engines[1].book as Book))
  await part('fuse', () => comparingFuse(engines[1].book as Book))
  for (const engine of engines) await engine.close()
  for (const book of [small, large]) await book.remove()
}

async function saving(engines: readonly [Engine, Engine]): Promise<void> {
  const [saved1k = 0, saved50k = 0] = await saveMs(engines)
  const [lowdb1k, lowdb50k] = [await lowdbSaveMs(engines[0]), await lowdbSaveMs(engines[1])]
  Object.assign(results, { lowdbSaveMs1k: lowdb1k, lowdbSaveMs50k: lowdb50k })
  keep('saveMs1k', saved1k, `save one change durably, ${SMALL} people`, { what: 'lowdb JSONFile', figure: lowdb1k })
  keep('saveMs50k', saved50k, `save one change durably, ${LARGE} people`, { what: 'lowdb JSONFile', figure: lowdb50k })
  keep('saveRatio50kTo1k', saved50k / saved1k, `  … as many times ${SMALL} people`)
}

/** Opening, the first Today after it (nothing is remembered yet), and the kept index. */
async function opening(open: () => Promise<Engine>): Promise<void> {
  const [openMs, nudges, names, index]: [number[], number[], number[], number[]] = [[], [], [], []]
  const before = megabytesInUse()
  let mb: number | undefined
  for (let run = 0; run < 5; run++) {
    const { ms, value: engine } = await timed(open)
    openMs.push(ms)
    nudges.push((await timed(() => engine.ask('today', 'show', {}))).ms)
    index.push((await timed(() => engine.finder.ready())).ms)
    names.push((await timed(() => engine.finder.find('anna', 20))).ms)
    mb ??= megabytesInUse() - before
    await engine.close()
  }
  keep('openMs50k', Math.min(...openMs), 'open the book')
  keep('nudgesMs50k', Math.min(...nudges), 'Today, the first time after opening')
  keep('indexFromDiskMs50k', Math.min(...index), 'the kept search index, read')
  keep('firstSearchMs50k', Math.min(...names), '  … and the first search with it')
  keep('engineMb50k', mb ?? 0, '  … memory of book and index, MB')
}

async function lists(engine: Engine): Promise<void> {
  const [id = ''] = engine.book.people.keys()
  const { both, today } = await todayAfterChange(engine, id, 0)
  keep('nudgesAfterChangeMs50k', both, 'a change, saved, and Today after it')
  keep('nudgesAloneAfterChangeMs50k', today, '  … of that Today alone')
  keep('listFirstMs50k', (await timed(() => engine.ask('people', 'list', {}))).ms, 'everyone by name, the first page, the first time')
  keep('listPageMs50k', await bestOf(5, (run) => engine.ask('people', 'list', { offset: 100 + run * 4000 })), '  … any page after that')
  keep('listWarmthMs50k', await bestOf(5, (run) => engine.ask('people', 'list', { sort: 'warmth', offset: run * 60 })), '  … by warmth')
  engine.ask('people', 'list', { query: 'tag:client' })
  keep('listFilteredMs50k', await bestOf(5, (run) => engine.ask('people', 'list', { query: 'tag:client cold:', offset: run * 60 })), '  … filtered: tag:client cold:')
}

/** Rounds that do not count: the first in a process are slow for the engine's own compiling, whatever the book. */
const WARM_UP = 2

/** Today over long timelines, nothing remembered yet, and after a change to somebody. */
async function nudges(): Promise<void> {
  const book = await bookOnDisk(LARGE, 10)
  let first = Infinity
  let [after, alone] = [Infinity, Infinity]
  for (let run = 0; run < WARM_UP + 5; run++) {
    const engine = await book.open()
    // As it is a second after a start: before, Today reads whom it shows from the file one by one (see opening).
    await engine.askInTurn('people', 'list', {})
    await engine.finder.ready()
    const { ms } = await timed(() => engine.ask('today', 'show', {}))
    if (run >= WARM_UP) first = Math.min(first, ms)
    const [id = ''] = engine.book.people.keys()
    const { both, today } = await todayAfterChange(engine, id, run)
    after = Math.min(after, both)
    alone = Math.min(alone, today)
    await engine.close()
  }
  await book.remove()
  keep('nudges10Ms50k', first, `Today from scratch, ${LARGE} people with 10 entries each, all of them read`)
  keep('nudges10AfterChangeMs50k', after, '  … a change, saved, and Today after it')
  keep('nudges10AloneAfterChangeMs50k', alone, '  … of that Today alone')
}

/** Milliseconds of a change and Today after it, and of Today alone. */
async function todayAfterChange(engine: Engine, id: string, round: number): Promise<{ readonly both: number; readonly today: number }> {
  let today = Infinity
  const both = await bestOf(5, async (run) => {
    await engine.run({ type: 'person.edit', id, patch: { pronouns: `p${round}-${run}` } })
    today = Math.min(today, (await timed(() => engine.ask('today', 'show', {}))).ms)
  })
  return { both, today }
}

async function searching(book: Book): Promise<void> {
  const { namesMs, indexMs, longestSliceMs, indexMb, updateMs, quality } = await searchFigures(book, 40)
  keep('indexNamesMs50k', namesMs, 'index names (until they can be found)')
  keep('indexMs50k', indexMs, 'index everything')
  keep('indexSliceMs50k', longestSliceMs, '  … the longest slice of it')
  keep('indexMb50k', indexMb, '  … its memory, MB')
  keep('indexUpdateMs50k', updateMs, 'index a changed person, p95')
  keep('searchP50Ms50k', quality.p50, 'search, p50')
  keep('searchP95Ms50k', quality.p95, 'search, p95')
  keep('searchSuccess50k', quality.success, 'the right person among the first ten, share')
  for (const { kind, success, p95 } of quality.kinds) table.add(`  … ${kind}`, success, { what: 'p95 ms', figure: p95 }, false)
  for (const { kind, query } of quality.missed) console.log(`not found: ${query} (${kind})`)
}

async function comparingFuse(book: Book): Promise<void> {
  const fuse = await exhaustiveFuseMs(book, FUSE_QUERIES)
  keep('fuseMs50k', fuse, `Fuse over everything instead, mean of ${FUSE_QUERIES} queries`)
}

/** One person in twenty has a photo. */
async function importing(): Promise<void> {
  const text = generateVcards(LARGE, 3)
  const book = await bookOnDisk(0)
  const engine = await book.open()
  const { imports } = exchangeOf(engine, speakFrom({}))
  const bytes = new Blob([text])
  let readMs = 0
  await keepLong('import', `import ${LARGE} vCards, preview and all`, async () => {
    const read = await timed(() => imports.read({ files: [{ name: 'people.vcf', bytes }] }))
    readMs = read.ms
    const { added } = await imports.apply({ importId: read.value.importId })
    if (added !== LARGE) throw new Error(`${added} of ${LARGE} people came in`)
  })
  keep('importReadMs50k', readMs, '  … of which until it can be looked at')
  await keepLong('mergeSuggest', 'who may be in the book twice, the first time', () => engine.askInTurn('merge', 'suggest', {}))
  await keepLong('importUndo', 'the import undone', () => engine.undo())
  if (engine.book.people.size > 0) throw new Error('somebody was left after the undo')
  await engine.close()
  await book.remove()
}

/** Work that takes turns with all else: how long it takes, and how long it holds everything up at most. */
async function keepLong(key: string, what: string, work: () => Promise<unknown>): Promise<void> {
  let ms = 0
  const stall = await longestStall(async () => (ms = (await timed(work)).ms))
  keep(`${key}Ms50k`, ms, what)
  keep(`${key}StallMs50k`, stall, '  … the longest the engine was deaf meanwhile')
}

/** What a user sees of it, in Chromium, over the built browser mode: `npm run build` comes first. */
async function painting(): Promise<void> {
  const book = await bookOnDisk(LARGE)
  const { firstToday, firstTodayOfEngine, boxP50, boxP95, listP95, longestFrame, lateFrames } = await paintingFigures(book.path)
  await book.remove()
  keep('paintedTodayMs50k', firstToday, 'from the start of the process until Today is painted (Chromium)')
  keep('paintedTodayOfEngineMs50k', firstTodayOfEngine, '  … from the moment the engine has the book')
  keep('paintedP50Ms50k', boxP50, 'a keystroke until its list is painted (Chromium), p50')
  keep('paintedP95Ms50k', boxP95, '  … p95')
  keep('paintedListP95Ms50k', listP95, '  … on the page of everybody, p95')
  keep('scrollLongestFrameMs50k', longestFrame, 'scrolling everybody, the longest frame')
  keep('scrollLateFrames50k', lateFrames, '  … frames over 50 ms')
}

/** The cost of books of several sizes, drawn for the README where the sizes are the usual ones. */
async function growing(): Promise<void> {
  const sizes = [1000, 10_000, 50_000, 100_000].map((people) => Math.round((people * LARGE) / 50_000))
  const all = await curves(sizes)
  for (const { name, points } of all) for (const { people, ms } of points) keep(`curve ${name} ${people}`, ms, `${name}, ${people} people`)
  if (LARGE === 50_000) writeFileSync('docs/cost-curve.svg', chartOf(all, 'What it costs as a book grows'))
}

async function sealed(): Promise<void> {
  const { plain, sealedSmall, sealed } = await sealedSaveMs(SMALL, LARGE)
  keep('sealedSaveMs50k', sealed, `save one change durably, encrypted, ${LARGE} people`, { what: 'plain', figure: plain })
  keep('sealedSaveRatioToPlain50k', sealed / plain, '  … as many times the plain book')
  keep('sealedSaveRatio50kTo1k', sealed / sealedSmall, `  … as many times ${SMALL} people, encrypted`)
}

for (const [name, work] of Object.entries({ books, nudges, importing, painting, sealed, growing })) if (ONLY === undefined || ONLY === name) await part(name, work)
console.log(table.toString())
console.log(`${String(results.seconds)} seconds in all`)
