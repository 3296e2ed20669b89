import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../../src/core/commands'
import { entryKinds } from '../../../src/core/entries/registry'
import { displayName } from '../../../src/core/people'
import { fillSample } from '../../core/sampleBook'
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

describe('everything a book can hold', () => {
  test('comes back identical from JSON: every kind of entry, holds, limits, what was snoozed', async () => {
    const [one, other] = [await openBook(), await openBook()]
    await one.engine.run(fillSample)
    const [id = ''] = one.engine.book.people.keys()
    await one.engine.run({ type: 'nudge.snooze', subjectId: id, reason: 'rhythm', until: '2026-12-24' })
    const { bytes } = await one.exports.download({ format: 'json' })
    const text = await bytes.text()
    const { done } = await bringIn(other, file('book.json', text))
    expect(done.added).toBe(one.engine.book.people.size)
    expect(await bookAsJson(other)).toEqual(await bookAsJson(one))
    const kinds = new Set([...other.engine.book.entries.values()].map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([...entryKinds].sort())
    expect((await bringIn(other, file('book.json', text))).done).toMatchObject({ changed: false })
    await other.engine.undo()
    expect(await bookAsJson(other)).toMatchObject({ people: [], entries: [] })
  })

  test('what has no place in a format is told with what was written', async () => {
    const book = await openBook()
    await book.engine.run(fillSample)
    const { entries } = book.engine.book
    const count = (kind: string) => [...entries.values()].filter((entry) => entry.kind === kind).length
    const leftOut = async (format: 'vcard' | 'csv' | 'json' | 'markdown') => (await book.exports.write({ format, path: join(book.folder, format) })).leftOut
    expect(new Map((await leftOut('vcard')).map((one) => [one.kind, one.count]))).toEqual(new Map(entryKinds.filter((kind) => kind !== 'note').map((kind) => [kind, count(kind)])))
    expect((await leftOut('csv')).find(({ kind }) => kind === 'gift')?.count).toBeLessThan(count('gift'))
    expect([await leftOut('json'), await leftOut('markdown')]).toEqual([[], []])
  })
})

describe('undo of an import after later edits', () => {
  const vcard = 'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-1\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n'

  test.each<[string, (ana: string) => Command, string]>([
    ['a field of somebody it brought', (ana) => ({ type: 'person.edit', id: ana, patch: { pronouns: 'she' } }), 'changed-later'],
    ['a note about them', (ana) => ({ type: 'entry.add', entry: { kind: 'note', personIds: [ana], text: 'tea' } }), 'referred-to'],
  ])('%s stands in its way by name; once that is taken back, all of it goes', async (_what, edit, context) => {
    const book = await openBook()
    await book.engine.run({ type: 'person.create', fields: { name: { given: 'Bo' } } })
    const before = await bookAsJson(book)
    const { done } = await bringIn(book, file('one.vcf', vcard))
    await book.engine.run(edit(done.addedIds[0] ?? ''))
    await expect(book.engine.undo(done.changeId)).rejects.toMatchObject({ code: 'undo.blocked', params: { name: 'Ana Ruiz', context } })
    await book.engine.undo()
    await book.engine.undo(done.changeId)
    expect(await bookAsJson(book)).toEqual(before)
  })

  test('edits of others stay', async () => {
    const book = await openBook()
    const bo = (await book.engine.run({ type: 'person.create', fields: { name: { given: 'Bo' } } })).ids[0] ?? ''
    const { done } = await bringIn(book, file('one.vcf', vcard))
    await book.engine.run({ type: 'person.edit', id: bo, patch: { pronouns: 'he' } })
    await book.engine.undo(done.changeId)
    expect([...book.engine.book.people.values()]).toMatchObject([{ name: { given: 'Bo' }, pronouns: 'he' }])
  })

  test('the same file twice at once is the file once', async () => {
    const book = await openBook()
    const { done } = await bringIn(book, file('one.vcf', vcard), file('one.vcf', vcard))
    expect(done).toMatchObject({ added: 1, skipped: 1 })
  })
})
