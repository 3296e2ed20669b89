import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bookFrom, generateBook } from '../generateBook'
import { megabytesInUse, percentile, timed } from '../measure'
import { isGood } from '../searchQuality'
import { sampleQueries } from '../searchQueries'
import { rivals } from './rivals'

/** `npm run bench:rivals`: Hearth's search beside others over the same people and notes, each in a process of its own; `-- 5000` for a smaller book. */
const PEOPLE = Number(process.argv[2] ?? 50_000)
const ONE = process.argv[3]
/** Whoever is slow is asked as many queries as fit into this time, spread over all kinds. */
const LONGEST_MS = 60_000
const PER_KIND = 20

interface Figures {
  readonly name: string
  readonly buildMs: number
  readonly mb: number
  readonly p50: number
  readonly p95: number
  readonly success: number
  readonly asked: number
}

async function measure(name: string): Promise<Figures> {
  const book = bookFrom(generateBook({ people: PEOPLE }))
  const queries = spread(sampleQueries(book, PER_KIND))
  const before = megabytesInUse()
  const build = rivals[name]
  if (!build) throw new Error(`there is no rival ${name}`)
  const { ms: buildMs, value: search } = await timed(() => build(book))
  const mb = megabytesInUse() - before
  const times: number[] = []
  let good = 0
  const end = performance.now() + LONGEST_MS
  for (const query of queries) {
    const { ms, value: ids } = await timed(() => search(query.query))
    times.push(ms)
    if (isGood(book, query, ids)) good += 1
    if (performance.now() > end) break
  }
  return { name, buildMs, mb, p50: percentile(times, 0.5), p95: percentile(times, 0.95), success: good / times.length, asked: times.length }
}

/** One of each kind after another, so that the first few are of all kinds. */
function spread<T>(items: readonly T[]): T[] {
  const kinds = Math.ceil(items.length / PER_KIND)
  return Array.from({ length: PER_KIND }, (_, round) => Array.from({ length: kinds }, (__, kind) => items[kind * PER_KIND + round])).flat().filter((item) => item !== undefined)
}

function lineOf({ name, buildMs, mb, p50, p95, success, asked }: Figures): string {
  return `| ${name} | ${(buildMs / 1000).toFixed(1)} s | ${Math.round(mb)} MB | ${p50.toPrecision(2)} ms | ${p95.toPrecision(2)} ms | ${(success * 100).toFixed(1)} % of ${asked} |`
}

if (ONE !== undefined) console.log(JSON.stringify(await measure(ONE)))
else {
  const found: Figures[] = []
  for (const name of Object.keys(rivals)) {
    const told = execFileSync(process.execPath, ['--max-old-space-size=6000', fileURLToPath(import.meta.url), String(PEOPLE), name], { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] })
    const figures = JSON.parse(told.trim().split('\n').at(-1) ?? '') as Figures
    found.push(figures)
    console.log(lineOf(figures))
    writeFileSync('bench/rivals.json', `${JSON.stringify(found, null, 2)}\n`)
  }
}
