import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openEngine } from '../../src/engine/engine'
import { chooser, inFolder, type Trial } from './trial'
import { broken, nothingPromised, type Promises } from './workday'
import { buildWriter, WriterProcess } from './writerProcess'

/** So many kills over one book, then another begins. */
const KILLS_PER_BOOK = 20

/** Kills a writing process at random moments, again and again over one book, and looks after each whether every promise was kept. */
export async function killWriters({ kills = 500, longestMs = 120, seed = 7 } = {}): Promise<Trial> {
  const { script, remove } = await buildWriter()
  const choose = chooser(seed)
  const lost: string[] = []
  for (let done = 0; done < kills; done += KILLS_PER_BOOK) {
    const round = Math.min(KILLS_PER_BOOK, kills - done)
    lost.push(...(await inFolder((folder) => killOverOneBook(join(folder, 'book'), script, round, () => choose(longestMs)))))
  }
  await remove()
  return { runs: kills, lost }
}

async function killOverOneBook(path: string, script: string, kills: number, moment: () => number): Promise<string[]> {
  const lost: string[] = []
  let promised = nothingPromised()
  for (let kill = 0; kill < kills; kill++) {
    const writer = new WriterProcess([process.execPath, script, path, String(kill * 1000)])
    await writer.open()
    await wait(moment())
    await writer.kill()
    promised = joined(promised, writer.promises)
    lost.push(...(await lookAfter(path, promised)))
  }
  return lost
}

function joined(before: Promises, now: Promises): Promises {
  return { people: [...before.people, ...now.people], tags: [...before.tags, ...now.tags] }
}

/** Opens the book as the next start would; the lock must be free at once. */
export async function lookAfter(path: string, promises: Promises): Promise<string[]> {
  const began = performance.now()
  const engine = await openEngine({ path, device: 'laptop' })
  const took = performance.now() - began
  try {
    const { state, why } = engine.status()
    const slow = took > 2000 + engine.book.people.size ? [`opening took ${Math.round(took)} ms`] : []
    return [...broken(engine, promises), ...slow, ...(state === 'open' ? [] : [`read-only: ${why?.message}`])]
  } finally {
    await engine.close()
  }
}
