import { expect, test } from 'vitest'
import { displayName } from '../../../src/core/people'
import { openEngine } from '../../../src/engine/engine'
import { generateVcards } from '../../../bench/writeVcards'
import { bookAsJson, bringIn, clock, file, openBook } from './books'

const COUNT = 2200
const cards = generateVcards(COUNT)

test('a large file is read by a thread, comes in whole with its photos, and goes again', async () => {
  const book = await openBook()
  expect(cards.length).toBeGreaterThan(1 << 20)
  const { done, preview } = await bringIn(book, file('people.vcf', cards))
  expect(preview.files[0]).toMatchObject({ format: 'vcard', people: COUNT, problemCount: 0 })
  expect(done).toMatchObject({ added: COUNT, updated: 0, skipped: 0 })
  expect(done.addedIds).toHaveLength(COUNT)
  const people = [...book.engine.book.people.values()]
  expect(people.map(displayName)).toEqual([...cards.matchAll(/\r\nFN:(.*)\r\n/g)].map(([, name]) => name?.replaceAll('\\', '')))
  const photos = people.flatMap(({ photo }) => photo ?? [])
  expect(photos).toHaveLength(COUNT / 20)
  expect(await Promise.all(photos.map((name) => book.engine.photos.get(name)))).toHaveLength(photos.length)
  await book.engine.undo()
  expect(await bookAsJson(book)).toMatchObject({ people: [], entries: [] })
})

test('cancelled while it is being written, an import leaves nothing behind', async () => {
  const book = await openBook()
  await bringIn(book, file('one.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n'))
  const before = await bookAsJson(book)
  const { revision } = book.engine
  const { importId } = await book.imports.read({ files: [file('people.vcf', cards)] })
  const applying = book.imports.apply({ importId })
  await book.imports.cancel({ importId })
  await expect(applying).rejects.toMatchObject({ code: 'import.cancelled' })
  expect(book.engine.revision).toBe(revision)
  expect(await bookAsJson(book)).toEqual(before)
  const reader = await openEngine({ path: book.engine.path, mode: 'read', clock })
  expect([...reader.book.people.values()].map(displayName)).toEqual(['Ana Ruiz'])
  await reader.close()
})

test('a book that changed after the preview is looked at again before anything is written', async () => {
  const book = await openBook()
  const { importId } = await book.imports.read({ files: [file('a.csv', 'Name,Email,Tags\nAna Ruiz,ana@x.example,client\n')] })
  await book.engine.run({ type: 'person.create', fields: { name: { given: 'Ana', family: 'Ruiz' }, emails: [{ value: 'ana@x.example' }] } })
  expect(await book.imports.apply({ importId })).toMatchObject({ added: 0, updated: 1 })
  expect([...book.engine.book.people.values()]).toMatchObject([{ tags: ['client'] }])
})
