import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Book } from '../../../src/core/book'
import { blankPerson } from '../../../src/core/people'
import { canonical } from '../canonical'
import { addPeople, openTestEngine, person, temporaryFolder } from '../temporaryBook'

const snapshotsIn = async (path: string) => (await readdir(path)).filter((name) => name.startsWith('snapshot'))

test('a snapshot is readable line by line, people before entries, each line and the whole checksummed', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const ids = await addPeople(engine, 'Marta')
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: ids, text: 'Loves fly fishing' } })
  await addPeople(engine, 'Omar')
  await engine.snapshot()
  const lines = (await readFile(join(path, 'snapshot-000000000003.jsonl'), 'utf8')).trimEnd().split('\n').map((line) => (JSON.parse(line) as [string, unknown])[1])
  expect(lines[0]).toMatchObject({ hearth: 'snapshot', schema: 1, revision: 3 })
  expect(lines.slice(1, -1).map((row) => (row as [string])[0])).toEqual(['people', 'people', 'entries'])
  expect(lines.at(-1)).toMatchObject({ end: 3, rows: 3 })
})

test('only the newest snapshot stays, the journal stays whole, and nothing changed makes no new one', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.snapshot()
  await addPeople(engine, 'Omar')
  await engine.snapshot()
  await engine.snapshot()
  expect(await snapshotsIn(path)).toEqual(['snapshot-000000000002.jsonl'])
  expect((await readdir(join(path, 'journal'))).sort()).toEqual(['000000000001.jsonl', '000000000002.jsonl', '000000000003.jsonl'])
})

test('changes are saved while a worker writes the snapshot, and none is lost', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await engine.become(crowd(600), { key: 'x' })
  let writing = true
  const snapshot = engine.snapshot().finally(() => (writing = false))
  let saved = 0
  while (writing) {
    await engine.run(person(`Friend ${saved}`))
    saved += 1
  }
  await snapshot
  expect(saved).toBeGreaterThan(1)
  await engine.close()
  const again = await openTestEngine(path)
  expect(canonical(again.book)).toBe(canonical(engine.book))
  expect(again.book.people.size).toBe(600 + saved)
  expect(await again.check()).toMatchObject({ ok: true })
})

test('a journal that has grown is tended to; a short one is left alone', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  await engine.tend()
  expect(await snapshotsIn(path)).toEqual([])
  await engine.become(crowd(2_500), { key: 'x' })
  await engine.tend()
  expect(await snapshotsIn(path)).toEqual(['snapshot-000000000002.jsonl'])
  await engine.close()
  const again = await openTestEngine(path)
  expect(canonical(again.book)).toBe(canonical(engine.book))
  expect(await again.check()).toMatchObject({ ok: true, people: 2_500 })
})

function crowd(count: number): Book {
  const book = new Book()
  for (let index = 0; index < count; index++) book.set('people', `p${index}`, { ...blankPerson(`p${index}`, '2026-03-01T09:00:00Z'), name: { given: `Person ${index}` }, howWeMet: 'at the fair '.repeat(150) })
  return book
}
