import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine'
import { createExports } from '../../src/engine/exchange/exports'
import { createImports } from '../../src/engine/exchange/imports'
import { speakFrom } from '../../src/hosts/texts'
import { bookOf, clock, SnapshotDisk, timesOpen, told, unread } from './largeBooks'
import { bytesOf } from './store/bookFiles'
import { openTestEngine, person, temporaryFolder } from './temporaryBook'

const MANY = 350
/** A snapshot of so many is read in so many pieces; one line after the other would be hundreds. */
const PIECES = 12

async function openedOn(path: string): Promise<{ readonly engine: Engine; readonly snapshot: SnapshotDisk }> {
  const snapshot = new SnapshotDisk()
  const engine = await openTestEngine(path, { clock, disk: snapshot.disk })
  expect(unread(engine)).toBeGreaterThanOrEqual(MANY)
  snapshot.asked = []
  return { engine, snapshot }
}

const unreadable = { code: 'book.unreadable', params: { why: 'EIO', context: 'rest', file: expect.stringContaining('snapshot') as string } }

test('a disk that fails before a large book was read leaves it closed to changes and says why; once it answers again, all that was saved is there', async () => {
  const path = await bookOf(MANY, 0, (engine) => engine.run(person('Zoë')))
  const { engine, snapshot } = await openedOn(path)
  const before = await bytesOf(path)
  const until = new AbortController()
  const events = engine.events(until.signal)
  snapshot.fails = true
  await expect(engine.askInTurn('people', 'list', {})).rejects.toMatchObject(unreadable)
  expect(await events.next()).toMatchObject({ value: { type: 'status' } })
  expect(engine.status()).toMatchObject({ state: 'read-only', why: unreadable })
  if (told) expect(await timesOpen(path)).toBe(0)
  const asked = snapshot.asked.length
  await expect(engine.run(person('Omar'))).rejects.toMatchObject(unreadable)
  await expect(engine.askInTurn('people', 'list', {})).rejects.toMatchObject(unreadable)
  // A disk that fails is not asked again and again.
  expect(snapshot.asked).toHaveLength(asked)

  await expect(engine.safety.repair.run()).rejects.toMatchObject(unreadable)
  expect(engine.status()).toMatchObject({ state: 'read-only', why: unreadable })
  expect(await bytesOf(path)).toEqual(before)

  snapshot.fails = false
  expect(await engine.safety.repair.run()).toMatchObject({ mended: false, after: { ok: true } })
  expect(engine.status()).toMatchObject({ state: 'open', people: MANY + 1 })
  expect((await engine.askInTurn('people', 'list', { query: 'Zoë' })).rows).toMatchObject([{ name: 'Zoë' }])
  await engine.run(person('Omar'))
  expect(await engine.check()).toMatchObject({ ok: true, people: MANY + 2 })
  until.abort()
})

test('one line that the disk does not give is told in the same way', async () => {
  const { engine, snapshot } = await openedOn(await bookOf(MANY, 0))
  snapshot.fails = true
  expect(() => engine.book.people.get('p7')).toThrow(expect.objectContaining({ code: 'book.unreadable' }))
  expect(engine.status()).toMatchObject({ state: 'read-only', why: unreadable })
})

test('whatever goes through everybody reads a large book at one go first, not line after line', async () => {
  const path = await bookOf(MANY, 0, (engine) => engine.backup('by-hand'))
  const [live, standing] = [join(await temporaryFolder(), 'live'), await temporaryFolder()]
  await mkdir(live)
  const acts: Readonly<Record<string, (engine: Engine) => Promise<unknown>>> = {
    'an export': (engine) => createExports(engine, speakFrom({})).download({ format: 'vcard' }),
    'the file for another computer': (engine) => engine.moves.pack(),
    'the preview of a backup': async (engine) => engine.safety.copies.preview({ file: (await engine.safety.copies.list(true)).backups[0]?.file ?? '' }),
    'the preview of an import': (engine) => createImports(engine).read({ files: [{ name: 'people.csv', bytes: new Blob(['First Name,Last Name\nPerson 7,\n']) }] }),
    'the calendar file': (engine) => engine.standing.keep({ folder: standing, dueDays: true }),
    'the live folder': (engine) => engine.live.keep(live),
    'notes in the live folder': (engine) => engine.live.notes.list(),
  }
  const pieces: Record<string, number> = {}
  for (const [what, act] of Object.entries(acts)) {
    const { engine, snapshot } = await openedOn(path)
    await act(engine)
    pieces[what] = snapshot.asked.length
    await engine.close()
  }
  expect(Object.entries(pieces).filter(([, count]) => count === 0 || count > PIECES)).toEqual([])
})
