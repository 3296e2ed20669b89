import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frameLine } from '../../../src/engine/store/lines'
import { namesIn, openTestEngine, person, temporaryFolder } from '../temporaryBook'
import { bookFiles, bytesOf, smallBook } from './bookFiles'

/** Rewrites the first line of a file as another version of Hearth would have written it. */
async function withSchema(path: string, file: string, schema: unknown): Promise<void> {
  const text = await readFile(join(path, file), 'utf8')
  const [, header] = JSON.parse(text.slice(0, text.indexOf('\n'))) as [string, object]
  await writeFile(join(path, file), frameLine({ ...header, schema }) + text.slice(text.indexOf('\n') + 1))
}

test.each([
  { schema: 2, file: 'journal/000000000004.jsonl' },
  { schema: 1001, file: 'journal/000000000004.jsonl' },
  { schema: 'one and a half', file: 'journal/000000000004.jsonl' },
  { schema: 0, file: 'journal/000000000004.jsonl' },
])('a journal of format $schema: shown, named, refused for writing, not a byte changed', async ({ schema, file }) => {
  const { path } = await smallBook()
  await withSchema(path, file, schema)
  const before = await bytesOf(path)
  const engine = await openTestEngine(path)
  expect(engine.status()).toMatchObject({ state: 'read-only', why: { code: 'book.newer', params: { schema: String(schema) } } })
  expect(namesIn(engine)).toEqual(['Ines', 'Marta', 'Omar', '王芳'])
  await expect(engine.run(person('Lena'))).rejects.toMatchObject({ code: 'book.newer' })
  await expect(engine.undo()).rejects.toMatchObject({ code: 'book.newer' })
  await engine.snapshot()
  await engine.tend()
  await engine.close()
  expect(await bytesOf(path)).toEqual(before)
})

/** Appends a change as a later version might have written it: a field, a kind and a table this one does not know. */
async function writeFromTheFuture(path: string, id: string): Promise<void> {
  const engine = await openTestEngine(path)
  const revision = engine.revision + 1
  await engine.close()
  const journal = join(path, (await bookFiles(path)).filter((file) => file.startsWith('journal')).at(-1) ?? '')
  const rows = [
    { table: 'people', id, before: { mood: null }, after: { mood: { today: 'curious' } } },
    { table: 'entries', id: 'dream', before: null, after: { id: 'dream', kind: 'dream', personIds: [id], text: 'flying' } },
    { table: 'maps', id: 'map', before: null, after: { id: 'map', zoom: 3 } },
  ]
  const change = { revision, id: 'future', label: { key: 'x' }, device: 'other', at: '2026-03-01T09:00:00Z', rows }
  await writeFile(journal, frameLine(change), { flag: 'a' })
}

test('fields, kinds and tables this version does not know survive edits, undo, restarts and snapshots', async () => {
  const path = await temporaryFolder()
  const first = await openTestEngine(path)
  const { ids } = await first.run(person('Marta'))
  const [id = ''] = ids
  await first.close()
  await writeFromTheFuture(path, id)
  const engine = await openTestEngine(path)
  expect(engine.status().state).toBe('open')
  expect(engine.book.people.get(id)).toMatchObject({ mood: { today: 'curious' } })
  expect([...engine.book.entries.keys()]).toEqual([])
  await engine.run({ type: 'person.edit', id, patch: { pronouns: 'she/her' } })
  await engine.snapshot()
  await engine.run({ type: 'person.delete', ids: [id] })
  await engine.undo()
  await engine.snapshot()
  expect(engine.book.people.get(id)).toMatchObject({ mood: { today: 'curious' }, pronouns: 'she/her' })
  const text = await readFile(join(path, (await bookFiles(path)).find((file) => file.startsWith('snapshot')) ?? ''), 'utf8')
  expect(text).toContain('"kind":"dream"')
  expect(text).toContain('["maps","map",{"id":"map","zoom":3}]')
  expect(await engine.check()).toMatchObject({ ok: true })
})
