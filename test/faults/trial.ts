import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, openEngine } from '../../src/engine/engine'
import { type Disk, realDisk } from '../../src/engine/store/disk'

/** How often a fault was tried, and everything that was lost, silent or unclear. */
export interface Trial {
  readonly runs: number
  readonly lost: readonly string[]
}

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-trial-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Opens a book, does something with it, closes it whatever happens. */
export async function withBook<T>(path: string, work: (engine: Engine) => Promise<T>, disk: Disk = realDisk): Promise<T> {
  const engine = await openEngine({ path, device: 'laptop', disk })
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

export const newPerson = (given: string, howWeMet = '') => ({ type: 'person.create', fields: { name: { given }, howWeMet } }) as const

export const names = (engine: Engine): string[] => [...engine.book.people.values()].map(({ name }) => name.given ?? '').sort()

/** A closed book of about 5 KB: a snapshot of three people, and three changes after it. */
export async function makeSmallBook(path: string): Promise<void> {
  await withBook(path, async (engine) => {
    for (const name of ['Marta', 'Omar', '王芳']) await engine.run(newPerson(name, 'at the fair'))
    await engine.snapshot()
    const [id = ''] = engine.book.people.keys()
    await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [id], text: 'Loves fly fishing, 喜欢钓鱼' } })
    await engine.run({ type: 'person.edit', id, patch: { pronouns: 'she/her' } })
    await engine.run(newPerson('Ines'))
  })
}

/** The real disk, on which one file reads differently. */
export function diskWith(path: string, bytes: Buffer): Disk {
  const read = (file: string) => (file === path ? Promise.resolve(bytes) : readFile(file))
  return { ...realDisk, readFile: read }
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function chooser(seed: number): (most: number) => number {
  let state = seed >>> 0
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * (most + 1))
  }
}
