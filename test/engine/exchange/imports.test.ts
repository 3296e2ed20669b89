import { describe, expect, test } from 'vitest'
import { displayName } from '../../../src/core/people'
import { bookAsJson, bringIn, file, fixture, fixturePaths, openBook } from './books'

const names = (book: Awaited<ReturnType<typeof openBook>>) => [...book.engine.book.people.values()].map(displayName)

describe('importing', () => {
  test.each(fixturePaths)('%s comes in, and a second time adds nothing', async (path) => {
    const book = await openBook()
    const first = await bringIn(book, await fixture(path))
    expect(first.done.added).toBeGreaterThan(0)
    const before = await bookAsJson(book)
    const second = await bringIn(book, await fixture(path))
    expect(second.done).toMatchObject({ added: 0, updated: 0, skipped: first.done.added + first.done.updated + first.done.skipped, changed: false })
    expect(await bookAsJson(book)).toEqual(before)
  })

  test('undo takes the whole import back', async () => {
    const book = await openBook()
    await book.engine.run({ type: 'person.create', fields: { name: { given: 'Marta', family: 'Quiroga' }, emails: [{ value: 'marta.quiroga@northwind.example' }] } })
    const before = await bookAsJson(book)
    const files = await Promise.all(fixturePaths.map(fixture))
    const { done } = await bringIn(book, ...files)
    expect(done.updated).toBeGreaterThan(0)
    await book.engine.undo()
    expect(await bookAsJson(book)).toEqual(before)
  })

  test('nothing is written before it is applied, and nothing after it is cancelled', async () => {
    const book = await openBook()
    const { revision } = book.engine
    const { importId, added } = await book.imports.read({ files: [await fixture('csv/google-contacts-2024.csv')] })
    expect(added).toBe(6)
    expect(book.engine.revision).toBe(revision)
    await book.imports.cancel({ importId })
    await expect(book.imports.apply({ importId })).rejects.toMatchObject({ code: 'import.gone' })
    expect(names(book)).toEqual([])
  })

  test('a photo arrives with its person', async () => {
    const book = await openBook()
    await bringIn(book, await fixture('vcard/John_Doe_IPHONE.vcf'))
    const [person] = book.engine.book.people.values()
    const photo = await book.engine.photos.get(person?.photo ?? '')
    expect(photo.length).toBeGreaterThan(30_000)
  })

  test('JSON of a whole book comes back identical in an empty one', async () => {
    const [one, other] = [await openBook(), await openBook()]
    await bringIn(one, ...(await Promise.all(fixturePaths.map(fixture))))
    await one.engine.run({ type: 'settings.edit', patch: { purpose: 'work' } } as never)
    const { bytes } = await one.exports.download({ format: 'json' })
    const { done } = await bringIn(other, file('book.json', await bytes.text()))
    expect(done.added).toBe(one.engine.book.people.size)
    expect(await bookAsJson(other)).toEqual(await bookAsJson(one))
  })
})
