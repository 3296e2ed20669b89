import { open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bookOf, clock, snapshotIn } from './largeBooks'
import { openTestEngine } from './temporaryBook'

test.each(['read', 'write'] as const)('a large book whose snapshot is damaged is told from its journal, all of it (to %s)', async (mode) => {
  const path = await bookOf(20, 20)
  const file = await open(await snapshotIn(path), 'r+')
  await file.write('~', 5 << 20)
  await file.close()
  const engine = await openTestEngine(path, { clock, mode })
  expect(engine.status().why?.code).toBe('book.damaged')
  expect((await engine.whole()).people.size).toBe(20)
  expect((await engine.askInTurn('people', 'list', {})).total).toBe(20)
})
