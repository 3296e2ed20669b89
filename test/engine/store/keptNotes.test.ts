import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPeople, openTestEngine, temporaryFolder } from '../temporaryBook'

const notes = (path: string) => join(path, 'local', 'change-notes')

test.each<{ what: string; spoil: (path: string, older: Buffer) => Promise<void> }>([
  { what: 'are there', spoil: () => Promise.resolve() },
  { what: 'are missing', spoil: (path) => rm(notes(path)) },
  { what: 'are cut short', spoil: async (path) => writeFile(notes(path), (await readFile(notes(path))).subarray(0, -5)) },
  { what: 'are those of an older snapshot', spoil: (path, older) => writeFile(notes(path), older) },
  { what: 'have bytes behind them', spoil: (path) => appendFile(notes(path), 'more') },
])('what was changed before a snapshot is undone the same whether the notes kept of it $what', async ({ spoil }) => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.snapshot()
  const older = await readFile(notes(path))
  await addPeople(engine, 'Omar', 'Lena')
  await engine.undo()
  await engine.snapshot()
  await engine.close()
  await spoil(path, older)
  const again = await openTestEngine(path)
  const { undo, redo } = again.status()
  expect([undo?.params, redo?.params]).toEqual([{ name: 'Omar' }, { name: 'Lena' }])
  await again.undo()
  await again.undo()
  expect(again.book.people.size).toBe(0)
})
