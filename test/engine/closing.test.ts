import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/engine/clock'
import { type Engine, openEngine } from '../../src/engine/engine'
import { LockableBook } from '../../src/engine/ownBook'
import { type Disk, realDisk } from '../../src/engine/store/disk'
import { bytesOf, lastSegment, smallBook } from './store/bookFiles'
import { addPeople, CHEAP, namesIn, openTestEngine, temporaryFolder } from './temporaryBook'

/** A moment somebody waits for and, once told so, goes on from. */
class Gate {
  reached: () => void = () => undefined
  goOn: () => void = () => undefined
  readonly isReached = new Promise<void>((resolve) => (this.reached = resolve))
  private readonly mayGoOn = new Promise<void>((resolve) => (this.goOn = resolve))

  async pass(): Promise<void> {
    this.reached()
    await this.mayGoOn
  }
}

/** A book whose last line, which added Ines, is not as it was written. */
async function damagedBook(): Promise<string> {
  const { path } = await smallBook()
  const journal = await lastSegment(path)
  await writeFile(journal, (await readFile(journal, 'utf8')).replace('Ines', 'Inez'))
  return path
}

test('a book that is closed while a repair reads it anew waits for that, and nothing is written once the lock is given back', async () => {
  const path = await damagedBook()
  const gate = new Gate()
  const [late, state]: [string[], { closed?: boolean; repairing?: boolean }] = [[], {}]
  const changing = (name: 'open' | 'rename' | 'unlink' | 'mkdir') =>
    (async (...args: readonly unknown[]) => {
      if (state.closed && (name !== 'open' || args[1] !== 'r')) late.push(`${name} ${String(args[0])}`)
      return (realDisk[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
    }) as never
  const disk: Disk = {
    ...realDisk,
    open: changing('open'),
    rename: changing('rename'),
    unlink: changing('unlink'),
    mkdir: changing('mkdir'),
    readFile: async (file) => {
      if (state.repairing && file.startsWith(join(path, 'snapshot'))) await gate.pass()
      return realDisk.readFile(file)
    },
  }
  const engine = await openTestEngine(path, { disk })
  state.repairing = true
  const repairing = engine.safety.repair.run()
  await gate.isReached
  const closing = engine.close().then(() => (state.closed = true))
  gate.goOn()
  expect(await repairing).toMatchObject({ mended: true, after: { ok: true } })
  await closing
  await engine.safety.upkeep.backup('by-hand').catch(() => undefined)
  expect(late).toEqual([])
  expect(namesIn(await openTestEngine(path))).toContain('Marta')
})

test('a book that is closed is not repaired any more: its files may be another’s by now', async () => {
  const path = await damagedBook()
  const engine = await openTestEngine(path)
  await engine.close()
  const before = await bytesOf(path)
  await expect(engine.safety.repair.run()).rejects.toMatchObject({ code: 'book.closed' })
  await expect(engine.check()).rejects.toMatchObject({ code: 'book.closed' })
  expect(await bytesOf(path)).toEqual(before)
})

const passphrase = 'correct horse battery'

async function locked(onOpening: () => Promise<void>): Promise<{ readonly path: string; readonly book: LockableBook; readonly opened: Engine[] }> {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.safety.vault.enable(passphrase)
  await engine.close()
  const opened: Engine[] = []
  const open = async (unlock: Parameters<LockableBook['unlock']>[0] | undefined) => {
    if (unlock) await onOpening()
    const made = await openEngine({ path, device: 'laptop', cost: CHEAP, ...(unlock ? { unlock } : {}) })
    opened.push(made)
    return made
  }
  return { path, opened, book: await LockableBook.open({ path, clock: systemClock, open, onOpen: () => undefined }) }
}

test('a book that is closed while it is being unlocked is let go of again', async () => {
  const gate = new Gate()
  const { path, book, opened } = await locked(() => gate.pass())
  const unlocking = book.unlock({ passphrase })
  const told = expect(unlocking).rejects.toMatchObject({ code: 'book.closed' })
  await gate.isReached
  const closing = book.close()
  gate.goOn()
  await Promise.all([told, closing])
  expect(opened).toHaveLength(1)
  // Nobody holds it any more.
  const other = await openTestEngine(path, { unlock: { passphrase } })
  expect(namesIn(other)).toEqual(['Marta'])
  await expect(book.unlock({ passphrase })).rejects.toMatchObject({ code: 'book.closed' })
})

test('two windows that unlock it at once open it once; one that unlocks while it is being locked waits for that', async () => {
  const { book, opened } = await locked(() => Promise.resolve())
  await Promise.all([book.unlock({ passphrase }), book.unlock({ passphrase })])
  expect(opened).toHaveLength(1)
  const locking = book.lock()
  await book.unlock({ passphrase })
  await locking
  expect(namesIn(book.engine)).toEqual(['Marta'])
  await book.close()
})
