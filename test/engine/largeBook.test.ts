import { open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bookOf, clock, snapshotIn, timesOpen, today, told, unread } from './largeBooks'
import { openTestEngine } from './temporaryBook'

test('the snapshot stays in its file until everybody is read', async () => {
  const path = await bookOf(350, 0)
  const engine = await openTestEngine(path, { clock })
  expect(unread(engine)).toBe(350)
  expect((await engine.askInTurn('today', 'show', {})).day).toBe(today)
  expect(engine.book.people.get('p7')?.name.given).toBe('Person 7')
  if (told) expect(await timesOpen(path)).toBe(1)
  expect((await engine.askInTurn('people', 'list', { query: 'Person 349' })).rows[0]?.name).toBe('Person 349')
  if (told) expect(await timesOpen(path)).toBe(0)
})

test('it is held no longer where those who are few have been read one by one, nor by whoever checks or has failed', async () => {
  const path = await bookOf(1, 350)
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
  const path = await bookOf(350, 0)
  const engine = await openTestEngine(path, { clock })
  const asked = engine.askInTurn('people', 'list', {})
  const closes = expect(asked).rejects.toMatchObject({ code: 'book.closed' })
  await engine.close()
  await closes
})

test('a change of the file before it was read is told, and found again at the next start', async () => {
  const path = await bookOf(350, 0)
  const engine = await openTestEngine(path, { clock })
  const file = await open(await snapshotIn(path), 'r+')
  await file.write('zzz', 5 << 20)
  await file.close()
  await expect(engine.askInTurn('people', 'list', {})).rejects.toMatchObject({ code: 'book.changedOutside' })
  expect(engine.status()).toMatchObject({ state: 'read-only', why: { code: 'book.changedOutside' } })
  if (told) expect(await timesOpen(path)).toBe(0)
  await engine.close()
  const again = await openTestEngine(path, { clock })
  expect(again.status().why?.code).toBe('book.damaged')
  if (told) expect(await timesOpen(path)).toBe(0)
})
