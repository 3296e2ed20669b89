import { existsSync } from 'node:fs'
import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Book } from '../../src/core/book'
import { Entry } from '../../src/core/entries/registry'
import { message } from '../../src/core/message'
import { blankPerson } from '../../src/core/people'
import type { Engine } from '../../src/engine/engine'
import { type Disk, realDisk } from '../../src/engine/store/disk'
import { openTestEngine, temporaryFolder } from './temporaryBook'

export const today = '2026-03-02'
export const clock = { now: () => `${today}T09:00:00Z`, today: () => today as never, localTime: () => `${today}T10:00` }
/** What makes a snapshot large: fields of another program, which are kept and never searched. */
const FILLER = '0123456789abcdef'.repeat((9 << 20) / 16)

/** A closed book whose snapshot is large enough to stay in its file. */
export async function bookOf(people: number, notes: number, before: (engine: Engine) => Promise<unknown> = () => Promise.resolve()): Promise<string> {
  const path = await temporaryFolder()
  const book = new Book()
  const at = clock.now()
  const extra = { filler: FILLER.slice(0, FILLER.length / (people + notes)) }
  for (let i = 0; i < people; i++) book.set('people', `p${i}`, { ...blankPerson(`p${i}`, at), name: { given: `Person ${i}` }, extra })
  for (let i = 0; i < notes; i++) book.set('entries', `n${i}`, Entry.parse({ kind: 'note', id: `n${i}`, personIds: [`p${i % people}`], at: today, createdAt: at, updatedAt: at, text: `Note ${i}`, extra }))
  const engine = await openTestEngine(path, { clock })
  await engine.become(book, message('changes:import.applied'))
  await engine.snapshot()
  await before(engine)
  await engine.close()
  return path
}

export const unread = (engine: Engine) => (engine.book as Book).people.unread
export const snapshotIn = async (path: string) => join(path, (await readdir(path)).find((name) => name.startsWith('snapshot')) ?? '')

/** How often this process holds the snapshot open, where the system tells. */
export async function timesOpen(path: string): Promise<number> {
  const snapshot = await snapshotIn(path)
  const links = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
  return links.filter((file) => file === snapshot).length
}
export const told = existsSync('/proc/self/fd')

/** The real disk, which notes how a snapshot that stays in its file is read, and gives none of it when told to fail. */
export class SnapshotDisk {
  /** Bytes asked for, each time. */
  asked: number[] = []
  fails = false

  readonly disk: Disk = {
    ...realDisk,
    openFile: async (path) => {
      const file = await realDisk.openFile?.(path)
      if (!file) return undefined
      const orFail = (into: Buffer) => {
        this.asked.push(into.length)
        if (this.fails) throw Object.assign(new Error('EIO: made to fail, read'), { code: 'EIO', path })
      }
      return {
        ...file,
        read: async (into, from) => {
          orFail(into)
          return file.read(into, from)
        },
        readNow: (into, from) => {
          orFail(into)
          return file.readNow(into, from)
        },
      }
    },
  }
}
