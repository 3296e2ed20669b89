import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPeople, openTestEngine, temporaryFolder } from './temporaryBook'

test.each([
  { what: 'with the kept index', spoil: () => Promise.resolve() },
  { what: 'without one', spoil: (path: string) => rm(join(path, 'local', 'search-index')) },
])('a process that only reads finds everything, what changed since the snapshot too, $what', async ({ spoil }) => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [marta = '', omar = ''] = await addPeople(engine, 'Marta', 'Omar')
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [marta], text: 'Her orchard in the hills' } })
  await engine.snapshot()
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: [omar], text: 'Works at a vineyard' } })
  await engine.close()
  await spoil(path)
  const reader = await openTestEngine(path, { mode: 'read' })
  const found = async (query: string) => (await reader.askInTurn('search', 'find', { query })).rows.map(({ id }) => id)
  expect([await found('orchard'), await found('vineyard'), await found('omar')]).toEqual([[marta], [omar], [omar]])
  expect(await reader.askInTurn('people', 'ids', { query: 'orchard' })).toEqual({ ids: [marta] })
})
