import { existsSync } from 'node:fs'
import { open, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Book } from '../../src/core/book'
import { Entry } from '../../src/core/entries/registry'
import { message } from '../../src/core/message'
import { blankPerson } from '../../src/core/people'
import type { Engine } from '../../src/engine/engine'
import { openTestEngine, temporaryFolder } from './temporaryBook'

const today = '2026-03-02'
const clock = { now: () => `${today}T09:00:00Z`, today: () => today as never, localTime: () => `${today}T10:00` }
const LONG = 'A long talk about the harvest, the weather and the price of wool. '.repeat(40)

/** A closed book whose snapshot is large enough to stay in its file. */
async function bookOf(people: number, notes: number): Promise<string> {
  const path = await temporaryFolder()
  const book = new Book()
  const at = clock.now()
  for (let i = 0; i < people; i++) book.set('people', `p${i}`, { ...blankPerson(`p${i}`, at), name: { given: `Person ${i}` }, howWeMet: LONG })
  for (let i = 0; i < notes; i++) book.set('entries', `n${i}`, Entry.parse({ kind: 'note', id: `n${i}`, personIds: [`p${i % people}`], at: today, createdAt: at, updatedAt: at, text: `${i} ${LONG}` }))
  const engine = await openTestEngine(path, { clock })
  await engine.become(book, message('changes:import.applied'))
  await engine.snapshot()
  await engine.close()
  return path
}

const unread = (engine: Engine) => (engine.book as Book).people.unread
const snapshotIn = async (path: string) => join(path, (await readdir(path)).find((name) => name.startsWith('snapshot')) ?? '')

/** How often this process holds the snapshot open, where the system tells. */
async function timesOpen(path: string): Promise<number> {
  const snapshot = await snapshotIn(path)
  const links = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
  return links.filter((file) => file === snapshot).length
}
const told = existsSync('/proc/self/fd')

test('the snapshot stays in its file until everybody is read', async () => {
  const path = await bookOf(3500, 0)
  const engine = await openTestEngine(path, { clock })
  expect(unread(engine)).toBe(3500)
  expect((await engine.askInTurn('today', 'show', {})).day).toBe(today)
  expect(engine.book.people.get('p7')?.howWeMet).toBe(LONG)
  if (told) expect(await timesOpen(path)).toBe(1)
  expect((await engine.askInTurn('people', 'list', { query: 'Person 3499' })).rows[0]?.name).toBe('Person 3499')
  if (told) expect(await timesOpen(path)).toBe(0)
})

test('it is held no longer where those who are few have been read one by one, nor by whoever checks or has failed', async () => {
  const path = await bookOf(1, 3500)
  const engine = await openTestEngine(path, { clock })
  expect(engine.book.people.get('p0')).toBeDefined()
  expect(unread(engine)).toBe(0)
  if (told) expect(await timesOpen(path)).toBe(1)
  expect((await engine.check()).ok).toBe(true)
  if (told) expect(await timesOpen(path)).toBe(1)
  await engine.askInTurn('people', 'list', {})
  if (told) expect(await timesOpen(path)).toBe(0)
  await engine.close()
  const reader = await openTestEngine(path, { clock, mode: 'read' })
  if (told) expect(await timesOpen(path)).toBe(1)
  await reader.close()
  if (told) expect(await timesOpen(path)).toBe(0)
})

test('a book that closes while its lines are read says so to whoever asked', async () => {
  const path = await bookOf(3500, 0)
  const engine = await openTestEngine(path, { clock })
  const asked = engine.askInTurn('people', 'list', {})
  const closes = expect(asked).rejects.toMatchObject({ code: 'book.closed' })
  await engine.close()
  await closes
})

test('a change of the file before it was read is told, and found again at the next start', async () => {
  const path = await bookOf(3500, 0)
  const engine = await openTestEngine(path, { clock })
  const file = await open(await snapshotIn(path), 'r+')
  await file.write('zzz', 5 << 20)
  await file.close()
  await expect(engine.askInTurn('people', 'list', {})).rejects.toMatchObject({ code: 'book.changedOutside' })
  await engine.close()
  const again = await openTestEngine(path, { clock })
  expect(again.status().why?.code).toBe('book.damaged')
  if (told) expect(await timesOpen(path)).toBe(0)
})
