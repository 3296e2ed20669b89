import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Engine } from '../src/engine/engine'
import { bestOf, median, timed } from './measure'

const CHANGES = 60

/** Milliseconds from asking for one small change to its being on disk, in each of some books: the median of sixty, the best of five times that. The books take turns, so that a busy moment meets all of them. */
export async function saveMs(engines: readonly Engine[]): Promise<number[]> {
  const best = engines.map(() => Infinity)
  for (let round = 0; round < 5; round++) {
    for (const [at, engine] of engines.entries()) best[at] = Math.min(best[at] ?? Infinity, median(await saveRound(engine, round)))
  }
  return best
}

async function saveRound(engine: Engine, round: number): Promise<number[]> {
  const ids = [...engine.book.people.keys()]
  const times: number[] = []
  for (let i = 0; i < CHANGES; i++) {
    const personId = ids[(round * CHANGES + i * 37) % ids.length] ?? ''
    const { ms } = await timed(() => engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [personId], text: `Bench note ${round} ${i}` } }))
    times.push(ms)
  }
  return times
}

/** The same with lowdb's own JSONFile, which writes everything each time (and syncs nothing). */
export async function lowdbSaveMs({ book }: Engine): Promise<number> {
  const file = join(tmpdir(), `hearth-bench-${process.pid}.json`)
  const db = new Low(new JSONFile<unknown>(file), { people: [...book.people.values()], entries: [...book.entries.values()] })
  try {
    return await bestOf(3, () => db.write())
  } finally {
    await rm(file, { force: true })
  }
}
