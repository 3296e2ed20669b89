import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { displayName } from '../../../src/core/people'
import { bookAsJson, bringIn, file, fixture, openBook, type OpenedBook } from './books'

const byName = ({ engine }: OpenedBook, name: string) => [...engine.book.people.values()].find((person) => displayName(person) === name)
const entriesOf = ({ engine }: OpenedBook, name: string) => {
  const id = byName({ engine } as OpenedBook, name)?.id ?? ''
  return [...engine.book.entries.values()].filter(({ personIds }) => personIds.includes(id))
}

async function bookWithAnaAndBo() {
  const book = await openBook()
  await bringIn(book, file('people.csv', 'Name,Email,Phone\nAna Ruiz,ana@ruiz.example,+34 600 111 222\nBo Chen,bo@chen.example,\n'))
  return book
}

describe('history', () => {
  const all = ['calendar.ics', 'mail.mbox', 'WhatsApp Chat with Ana Ruiz.txt', 'ios-chat.txt', 'telegram-result.json'].map((name) => `history/${name}`)

  test.each([
    ['history/calendar.ics', { entries: 4, people: 2 }, ['Me <me@me.example>']],
    ['history/mail.mbox', { entries: 2, people: 2 }, []],
    ['history/WhatsApp Chat with Ana Ruiz.txt', { entries: 2, people: 1 }, []],
    ['history/ios-chat.txt', { entries: 2, people: 2 }, ['Ana']],
    ['history/telegram-result.json', { entries: 1, people: 1 }, []],
  ])('%s becomes conversations with people of the book; others are named and left out', async (path, history, unmatched) => {
    const book = await bookWithAnaAndBo()
    const { preview, done } = await bringIn(book, await fixture(path))
    expect(preview.history).toMatchObject({ ...history, known: 0 })
    expect(preview.history?.unmatched.map(({ name }) => name)).toEqual(unmatched)
    expect(done).toMatchObject({ added: 0, updated: history.people })
    expect(book.engine.book.entries.size).toBe(history.entries)
  })

  test('a second time nothing is new, and undo leaves nothing', async () => {
    const book = await bookWithAnaAndBo()
    const before = await bookAsJson(book)
    const files = await Promise.all(all.map(fixture))
    await bringIn(book, ...files)
    const after = await bookAsJson(book)
    const again = await bringIn(book, ...files)
    expect(again.done).toMatchObject({ changed: false, added: 0, updated: 0 })
    expect(await bookAsJson(book)).toEqual(after)
    await book.engine.undo()
    expect(await bookAsJson(book)).toEqual(before)
  })

  test('mail of one day both ways is one conversation with its first subject', async () => {
    const book = await bookWithAnaAndBo()
    await bringIn(book, await fixture('history/mail.mbox'))
    expect(entriesOf(book, 'Ana Ruiz')).toMatchObject([{ channel: 'mail', direction: 'both', text: 'Café' }])
  })
})

describe('other programs', () => {
  test('Monica: relations point to people, a talk stands once, debts are notes', async () => {
    const book = await openBook()
    await bringIn(book, await fixture('json/monica-4-export.json'))
    const kofi = byName(book, 'Kofi Osei')
    expect(byName(book, 'Ada Osei')).toMatchObject({ starred: true, cadence: { days: 30 }, relations: [{ personId: kofi?.id, label: 'father' }] })
    expect(kofi).toMatchObject({ state: 'deceased' })
    expect(entriesOf(book, 'Ada Osei').filter(({ kind }) => kind === 'interaction')).toMatchObject([{ channel: 'call', at: '2026-03-20' }])
  })

  test('a zip of notes: people come in, other notes are named, and what the zip hides stays out', async () => {
    const note = (path: string) => readFileSync(new URL(`../../fixtures/notes/vault/${path}`, import.meta.url))
    const zip = zipSync({ 'Vault/People/Ana Ruiz.md': note('People/Ana Ruiz.md'), 'Vault/Daily.md': note('Daily.md'), 'Vault/.obsidian/app.json': strToU8('{}'), 'Vault/cat.png': strToU8('x') })
    const book = await openBook()
    const { preview } = await bringIn(book, file('vault.zip', new Uint8Array(zip)))
    expect(preview.files.map(({ file: name, format, people, problemCount }) => [name, format, people, problemCount])).toEqual([
      ['Vault/People/Ana Ruiz.md', 'note', 1, 0],
      ['Vault/Daily.md', 'note', 0, 1],
    ])
    expect(byName(book, 'Ana Ruiz')).toMatchObject({ organisations: [{ name: 'Blue Door Films' }], tags: ['client', 'person'] })
  })
})

test('a table read wrongly can be put right: letters, separator, order of dates', async () => {
  const { engine, imports } = await openBook()
  const bytes = new Uint8Array([...new TextEncoder().encode('Name;Born\nJ'), 0xf6, ...new TextEncoder().encode('rg Weiss;03/04/1980\n')])
  const first = await imports.read({ files: [file('a.csv', bytes)] })
  expect(first.files[0]?.reading).toEqual({ encoding: 'windows-1252', delimiter: ';', dateOrder: 'day-month' })
  const second = await imports.remap({ importId: first.importId, file: 'a.csv', reading: { dateOrder: 'month-day' } })
  expect(second.files[0]?.reading).toMatchObject({ encoding: 'windows-1252', dateOrder: 'month-day' })
  const third = await imports.remap({ importId: first.importId, file: 'a.csv', reading: { encoding: 'iso-8859-15' } })
  expect(third.files[0]?.reading).toMatchObject({ encoding: 'iso-8859-15', delimiter: ';', dateOrder: 'month-day' })
  await imports.apply({ importId: first.importId })
  expect([...engine.book.people.values()]).toMatchObject([{ name: { given: 'Jörg' }, birthday: { year: 1980, month: 3, day: 4 } }])
})
