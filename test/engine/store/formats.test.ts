import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '../../../src/core/book'
import { namesIn, openTestEngine, person, temporaryFolder } from '../temporaryBook'

const books = join(import.meta.dirname, '../../fixtures/books')
const kept = await readdir(books)

test('a book of every format there has been is kept', () => {
  expect(kept).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, before) => `schema-${before + 1}`))
})

test.each(kept)('%s, as the first Hearth that wrote it left it: opened whole, gone on with, undone, restored', async (name) => {
  const path = join(await temporaryFolder(), 'book')
  await cp(join(books, name), path, { recursive: true })
  const engine = await openTestEngine(path)
  expect(engine.status()).toMatchObject({ state: 'open', people: 4, entries: 2 })
  expect(engine.status().why).toBeUndefined()
  expect(await engine.check()).toMatchObject({ ok: true })
  const [marta] = [...engine.book.people.values()].filter(({ name: { family } }) => family === 'Quiroga')
  expect(marta).toMatchObject({ tags: ['client'], birthday: { month: 2, day: 29 }, emails: [{ value: 'marta@northwind.example' }], howWeMet: 'at the fair' })
  const timeline = [...(engine.book.entryIds.get(marta?.id ?? '') ?? [])].map((id) => engine.book.entries.get(id))
  expect(timeline).toMatchObject([{ kind: 'note', text: 'Loves fly fishing, 喜欢钓鱼' }, { kind: 'interaction', channel: 'call', at: '2026-11-20T10:00' }])

  expect(await engine.undo()).toMatchObject({ changed: true })
  expect(namesIn(engine)).toEqual(['Marta', 'Omar', '芳'])
  await engine.run(person('Lena'))
  await engine.snapshot()
  const { backups } = await engine.safety.copies.list(true)
  const oldest = backups.at(-1)?.file ?? ''
  expect(await engine.safety.copies.preview({ file: oldest })).toMatchObject({ people: { gone: 1, changed: 1 } })
  await engine.safety.copies.restore({ file: oldest })
  expect(namesIn(engine)).toEqual(['Marta', 'Omar', '芳'])
  expect(await engine.check()).toMatchObject({ ok: true })
})
