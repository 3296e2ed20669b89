import { existsSync } from 'node:fs'
import { open, readdir, readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Book } from '../../src/core/book'
import { Entry } from '../../src/core/entries/registry'
import { message } from '../../src/core/message'
import { blankPerson } from '../../src/core/people'
import type { Engine } from '../../src/engine/engine'
import { openTestEngine, person, temporaryFolder } from './temporaryBook'

const today = '2026-03-02'
const clock = { now: () => `${today}T09:00:00Z`, today: () => today as never, localTime: () => `${today}T10:00` }
/** Somebody whom Today shows. */
const EVERY_MONTH = 1234
const LONG = 'A long talk about the harvest, the weather and the price of wool. '.repeat(40)

/** A closed book whose snapshot is large enough to stay in its file. */
async function bookOf(people: number, notes: number): Promise<string> {
  const path = await temporaryFolder()
  const book = new Book()
  const at = clock.now()
  for (let i = 0; i < people; i++) book.set('people', `p${i}`, { ...blankPerson(`p${i}`, at), name: { given: `Person ${i}` }, howWeMet: LONG, ...(i === EVERY_MONTH ? { cadence: { days: 30, since: '2026-01-31' as never } } : {}) })
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

/** Writes over so many bytes of a line where it stands, as a failing disk may. */
async function damage(path: string, text: string): Promise<void> {
  const snapshot = await snapshotIn(path)
  const at = (await readFile(snapshot)).indexOf(text)
  const file = await open(snapshot, 'r+')
  await file.write('zzz', at)
  await file.close()
}

describe('a snapshot that is not as it was written', () => {
  test('is shown as far as it verifies as soon as somebody needs all of it, and every window is told', async () => {
    const path = await bookOf(3500, 0)
    await damage(path, 'Person 2222"')
    const engine = await openTestEngine(path, { clock })
    expect(engine.status()).toMatchObject({ state: 'open', people: 3500 })
    expect((await engine.askInTurn('today', 'show', {})).day).toBe(today)
    const events = engine.events()
    const list = await engine.askInTurn('people', 'list', { query: 'Person 3499' })
    expect(list.rows[0]?.name).toBe('Person 3499')
    expect(engine.status()).toMatchObject({ state: 'read-only', people: 3500, why: { code: 'book.damaged' } })
    expect((await events.next()).value).toEqual({ type: 'status' })
    await expect(engine.run(person('New'))).rejects.toMatchObject({ code: 'book.damaged' })
    await engine.close()
    const again = await openTestEngine(path, { clock })
    expect(again.status()).toMatchObject({ state: 'read-only', people: 3500, why: { code: 'book.damaged' } })
    if (told) expect(await timesOpen(path)).toBe(0)
  })

  test('is found by itself once nobody asks', async () => {
    const path = await bookOf(3500, 0)
    await damage(path, 'Person 2222"')
    const engine = await openTestEngine(path, { clock })
    expect((await engine.events().next()).value).toEqual({ type: 'status' })
    expect(engine.status().why?.code).toBe('book.damaged')
  })

  test('is read whole for a question that comes upon a damaged line', async () => {
    const path = await bookOf(3500, 0)
    const engine = await openTestEngine(path, { clock })
    const names = async (of: Engine) => (await of.askInTurn('today', 'show', {})).reachOut.map(({ name }) => name)
    expect(await names(engine)).toContain(`Person ${EVERY_MONTH}`)
    await damage(path, `Person ${EVERY_MONTH}"`)
    await engine.close()
    const again = await openTestEngine(path, { clock })
    expect(again.status().state).toBe('open')
    // The journal knows as well what the snapshot no longer tells.
    expect(await names(again)).toContain(`Person ${EVERY_MONTH}`)
    expect(again.status().why?.code).toBe('book.damaged')
  })

  test('does not verify when it is checked, and reading alone changes no file', async () => {
    const path = await bookOf(3500, 0)
    await damage(path, 'Person 2222"')
    const reader = await openTestEngine(path, { clock, mode: 'read' })
    const before = await readdir(path, { recursive: true })
    expect(await reader.check()).toMatchObject({ ok: false, problems: [{ file: basename(await snapshotIn(path)) }] })
    await reader.askInTurn('people', 'list', {})
    expect(reader.status().why?.code).toBe('book.damaged')
    expect(await readdir(path, { recursive: true })).toEqual(before)
  })
})
