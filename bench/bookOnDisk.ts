import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../src/core/dates'
import { message } from '../src/core/message'
import type { Clock } from '../src/engine/clock'
import { type Engine, openEngine } from '../src/engine/engine'
import { bookFrom, generateBook, generatedToday } from './generateBook'

/** Stands still on the day generated books are written around. */
const clock: Clock = {
  now: () => `${generatedToday}T09:00:00Z` satisfies Instant,
  today: () => generatedToday,
  localTime: () => `${generatedToday}T09:00`,
}

export interface BookOnDisk {
  readonly path: string
  readonly open: () => Promise<Engine>
  readonly remove: () => Promise<void>
}

/** A book of so many people, with so many entries each, in a folder of its own; call `remove` at the end. */
export async function bookOnDisk(people: number, each = 5): Promise<BookOnDisk> {
  const book = bookAt(await mkdtemp(join(tmpdir(), 'hearth-bench-')))
  const engine = await book.open()
  if (people > 0) {
    await engine.become(bookFrom(generateBook({ people, each })), message('changes:import.applied'))
    await engine.snapshot()
  }
  await engine.close()
  return book
}

/** The same book once more, in another folder. */
export async function copyOf({ path }: BookOnDisk): Promise<BookOnDisk> {
  const copy = await mkdtemp(join(tmpdir(), 'hearth-bench-'))
  await cp(path, copy, { recursive: true })
  return bookAt(copy)
}

function bookAt(path: string): BookOnDisk {
  return { path, open: () => openEngine({ path, device: 'bench', clock, host: 'bench' }), remove: () => rm(path, { recursive: true, force: true }) }
}
