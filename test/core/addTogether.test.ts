import { expect, test } from 'vitest'
import { Book } from '../../src/core/book'
import { applyChange } from '../../src/core/change'
import { decide } from '../../src/core/commands'
import type { Day } from '../../src/core/dates'
import { undo } from './undo'

const moments = (book: Book) => {
  let next = book.people.size + book.entries.size
  return { now: '2026-11-21T10:00:00Z', today: '2026-11-21' as Day, device: 'laptop', newId: () => `id-${String(++next)}` }
}
const reminder = { kind: 'reminder', personIds: ['ada'], title: 'Follow up', due: { day: '2026-12-05' as Day } }

test('a call with somebody new and its follow-up are one step, and one undo takes all of it back', () => {
  const book = new Book()
  const people = [{ id: 'ada', fields: { name: { given: 'Ada' } } }]
  const call = { kind: 'interaction', personIds: ['ada'], channel: 'call', direction: 'out', text: 'Wants a quote' }
  const change = decide(book, { type: 'entry.addTogether', people, entries: [call, reminder] }, moments(book))
  applyChange(book, change)
  expect([...book.entries.values()].map(({ kind, at, personIds }) => ({ kind, at, personIds }))).toEqual([
    { kind: 'interaction', at: '2026-11-21', personIds: ['ada'] },
    { kind: 'reminder', at: '2026-11-21', personIds: ['ada'] },
  ])
  expect(undo(book, change)).toBeUndefined()
  expect([book.people.size, book.entries.size]).toEqual([0, 0])
})

test.each([
  { what: 'somebody who is not in the book', people: [], entries: [reminder], code: 'person.gone' },
  { what: 'somebody new without a name', people: [{ id: 'ada', fields: {} }], entries: [reminder], code: 'person.empty' },
  { what: 'a reminder without a title', people: [{ id: 'ada', fields: { name: { given: 'Ada' } } }], entries: [{ ...reminder, title: ' ' }], code: 'field.invalid' },
])('refuses $what', ({ people, entries, code }) => {
  const book = new Book()
  expect(() => decide(book, { type: 'entry.addTogether', people, entries }, moments(book))).toThrow(expect.objectContaining({ code }) as Error)
})
