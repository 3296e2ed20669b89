import { describe, expect, test } from 'vitest'
import { Book } from '../../src/core/book'
import { applyChange } from '../../src/core/change'
import { type Command, decide } from '../../src/core/commands'
import type { Day, Instant } from '../../src/core/dates'
import type { ImportedPerson } from '../../src/core/importing'
import { displayName, type Person, type PersonInput } from '../../src/core/people'
import { undo } from './undo'

let count = 0
const moments = { now: '2026-11-22T10:00:00.000Z' as Instant, today: '2026-11-22' as Day, newId: () => `id-${(count += 1)}`, device: 'test' }

const run = (book: Book, command: Command) => {
  const change = decide(book, command, moments)
  applyChange(book, change)
  return change
}

/** A row of a file; its hash stands for what it says. */
const row = (fields: PersonInput, more: Partial<ImportedPerson> = {}): ImportedPerson => ({
  fields,
  entries: [],
  rowHash: JSON.stringify([fields, more]),
  source: { file: 'a.csv', line: 1 },
  ...more,
})
const bringIn = (book: Book, ...people: readonly ImportedPerson[]) => {
  const { added, updated, skipped } = run(book, { type: 'import.apply', people: [...people], source: 'a.csv' }).label.params ?? {}
  return { added, updated, skipped }
}
const everyone = (book: Book) => [...book.people.values()]
const names = (book: Book) => everyone(book).map(displayName)
const email = (value: string) => [{ value }]
const ana = { name: { given: 'Ana', family: 'Ruiz' }, emails: email('ana@x.example') }

describe('who is known', () => {
  test.each<[string, PersonInput, PersonInput, Partial<ImportedPerson>, number]>([
    ['the same e-mail and name', ana, { ...ana, tags: ['new'] }, {}, 1],
    ['the same e-mail in capitals', ana, { name: ana.name, emails: email('ANA@X.example'), tags: ['new'] }, {}, 1],
    ['the same e-mail, no name', ana, { emails: email('ana@x.example'), tags: ['new'] }, {}, 1],
    ['the same e-mail, an initial', ana, { name: { given: 'A.', family: 'Ruiz' }, emails: email('ana@x.example') }, {}, 1],
    ['the same e-mail, accents', ana, { name: { given: 'Ána', family: 'Ruíz' }, emails: email('ana@x.example') }, {}, 1],
    ['the same e-mail, a nickname', { ...ana, name: { ...ana.name, nickname: 'Anita' } }, { name: { given: 'Anita', family: 'Ruiz' }, emails: email('ana@x.example') }, {}, 1],
    ['the same e-mail, somebody else', ana, { name: { given: 'Bo', family: 'Berg' }, emails: email('ana@x.example') }, {}, 2],
    ['the same e-mail, the company', ana, { kind: 'organisation', organisations: [{ name: 'Acme' }], emails: email('ana@x.example') }, {}, 1],
    ['a company of another name', { kind: 'organisation', organisations: [{ name: 'Acme' }], emails: email('i@x.example') }, { kind: 'organisation', organisations: [{ name: 'Beta' }], emails: email('i@x.example') }, {}, 2],
    ['a person at the address of a company', { kind: 'organisation', organisations: [{ name: 'Acme' }], emails: email('i@x.example') }, { ...ana, emails: email('i@x.example') }, {}, 2],
    ['a person of the company at its address', { kind: 'organisation', organisations: [{ name: 'Acme' }], emails: email('i@x.example') }, { ...ana, organisations: [{ name: 'Acme' }], emails: email('i@x.example') }, {}, 2],
    ['a company written as a name', { kind: 'organisation', organisations: [{ name: 'Acme Ltd' }], emails: email('i@x.example') }, { name: { given: 'Acme', family: 'Ltd' }, emails: email('i@x.example'), tags: ['new'] }, {}, 1],
    ['the same name alone', ana, { name: ana.name }, {}, 2],
    ['the same name, another e-mail', ana, { name: ana.name, emails: email('other@x.example') }, {}, 2],
    ['the same phone alone', { ...ana, phones: [{ value: '+34 600' }] }, { name: ana.name, phones: [{ value: '+34 600' }] }, {}, 2],
    ['the same profile', { name: ana.name, urls: [{ value: 'https://www.linkedin.com/in/ana/' }] }, { name: { given: 'Anna' }, urls: [{ value: 'http://es.linkedin.com/in/Ana?x=1' }] }, {}, 1],
    ['the same company page', { name: ana.name, urls: [{ value: 'https://acme.example' }] }, { name: { given: 'Bo' }, urls: [{ value: 'https://acme.example' }] }, {}, 2],
  ])('%s', (_what, known, incoming, more, people) => {
    const book = new Book()
    bringIn(book, row(known))
    bringIn(book, row(incoming, more))
    expect(everyone(book)).toHaveLength(people)
  })

  test('the same UID is the same person, whatever else has changed', () => {
    const book = new Book()
    bringIn(book, row({ name: { given: 'Ana' } }, { uid: 'urn:uuid:ABC' }))
    expect(bringIn(book, row({ name: { given: 'Anastasia' }, emails: email('new@x.example') }, { uid: 'abc' }))).toEqual({ added: 0, updated: 1, skipped: 0 })
  })

  test("the UID of Hearth's own export is the person's id", () => {
    const book = new Book()
    run(book, { type: 'person.create', id: 'p-1', fields: { name: { given: 'Ana' } } })
    expect(bringIn(book, row({ name: { given: 'Ana' } }, { uid: 'urn:uuid:p-1' }))).toEqual({ added: 0, updated: 0, skipped: 1 })
    expect(everyone(book)[0]?.extra).toEqual({})
  })
})

describe('the same file twice', () => {
  const rows = [row(ana), row({ name: { given: 'Bo' } }), row({ kind: 'organisation', organisations: [{ name: 'Blue Door Films' }] }), row({ name: { given: 'Cy' } }, { entries: [{ kind: 'note', text: 'tea' }] })]

  test('adds nothing, also where only a name is known', () => {
    const book = new Book()
    expect(bringIn(book, ...rows)).toEqual({ added: 4, updated: 0, skipped: 0 })
    expect(bringIn(book, ...rows)).toEqual({ added: 0, updated: 0, skipped: 4 })
  })

  test('adds nothing after the user has changed things here', () => {
    const book = new Book()
    bringIn(book, ...rows)
    const [first] = everyone(book)
    run(book, { type: 'person.edit', id: first?.id ?? '', patch: { emails: [], name: { given: 'Anita' }, tags: ['mine'] } })
    expect(bringIn(book, ...rows)).toEqual({ added: 0, updated: 0, skipped: 4 })
  })

  test('brings back somebody who was deleted', () => {
    const book = new Book()
    bringIn(book, ...rows)
    run(book, { type: 'person.delete', ids: [everyone(book)[1]?.id ?? ''] })
    expect(bringIn(book, ...rows)).toEqual({ added: 1, updated: 0, skipped: 3 })
  })

  test('and the same row twice in one file is one person', () => {
    const book = new Book()
    expect(bringIn(book, ...rows, ...rows)).toEqual({ added: 4, updated: 0, skipped: 4 })
  })

  test('two people of one company are two people', () => {
    const book = new Book()
    const company = [{ name: 'Blue Door Films' }]
    bringIn(book, row({ name: { given: 'Ines' }, organisations: company }), row({ name: { given: 'Sam' }, organisations: company }))
    expect(names(book)).toEqual(['Ines', 'Sam'])
  })
})

describe('an update', () => {
  const updated = (before: PersonInput, incoming: PersonInput): Person | undefined => {
    const book = new Book()
    bringIn(book, row({ ...ana, ...before }))
    bringIn(book, row({ ...ana, ...incoming }))
    return everyone(book)[0]
  }

  test.each<[string, PersonInput, PersonInput, PersonInput]>([
    ['fills a birthday', {}, { birthday: { month: 3, day: 14 } }, { birthday: { month: 3, day: 14 } }],
    ['fills the year of a birthday', { birthday: { month: 3, day: 14 } }, { birthday: { year: 1980, month: 3, day: 14 } }, { birthday: { year: 1980, month: 3, day: 14 } }],
    ['keeps another birthday', { birthday: { month: 3, day: 15 } }, { birthday: { year: 1980, month: 3, day: 14 } }, { birthday: { month: 3, day: 15 } }],
    ['fills the family name', { name: { given: 'Ana' } }, { name: { given: 'Ana', family: 'Ruiz' } }, { name: { given: 'Ana', family: 'Ruiz' } }],
    ['keeps a name that is written otherwise', { name: { given: 'Ana Ruiz' } }, { name: { given: 'Ana', family: 'Ruiz' } }, { name: { given: 'Ana Ruiz' } }],
    ['adds an e-mail', {}, { emails: [{ value: 'Ana@X.example' }, { value: 'b@x.example', preferred: true }] }, { emails: [{ value: 'ana@x.example' }, { value: 'b@x.example' }] }],
    ['knows a number with and without its country', { phones: [{ value: '+34 600 123 456' }] }, { phones: [{ value: '600123456' }, { value: '0034 600-123-457' }] }, { phones: [{ value: '+34 600 123 456' }, { value: '0034 600-123-457' }] }],
    ['fills the title at the same company', { organisations: [{ name: 'Acme' }] }, { organisations: [{ name: 'ACME', title: 'Boss' }] }, { organisations: [{ name: 'Acme', title: 'Boss' }] }],
    ['keeps the title the user gave', { organisations: [{ name: 'Acme', title: 'Owner' }] }, { organisations: [{ name: 'Acme', title: 'Boss' }] }, { organisations: [{ name: 'Acme', title: 'Owner' }] }],
    ['adds another company', { organisations: [{ name: 'Acme' }] }, { organisations: [{ name: 'Beta' }] }, { organisations: [{ name: 'Acme' }, { name: 'Beta' }] }],
    ['adds tags', { tags: ['Client'] }, { tags: ['client', 'vip'] }, { tags: ['Client', 'vip'] }],
    ['adds interests', { interests: [{ text: 'tea' }] }, { interests: [{ text: 'Tea' }, { text: 'golf' }] }, { interests: [{ text: 'tea' }, { text: 'golf' }] }],
    ['keeps a field of the user', { fields: [{ label: 'Rate', value: '700' }] }, { fields: [{ label: 'rate', value: '650' }, { label: 'Size', value: 'M' }] }, { fields: [{ label: 'Rate', value: '700' }, { label: 'Size', value: 'M' }] }],
  ])('%s', (_what, before, incoming, after) => {
    expect(updated(before, incoming)).toMatchObject(after)
  })

  test('does not add a note or a talk twice', () => {
    const book = new Book()
    const note = { kind: 'note', text: 'tea', at: '2026-01-01' }
    const talk = { kind: 'interaction', at: '2026-09-03', channel: 'other', direction: 'both' }
    bringIn(book, row(ana, { entries: [note, talk] }))
    const [person] = everyone(book)
    run(book, { type: 'entry.add', entry: { kind: 'interaction', at: '2026-10-01', channel: 'call', direction: 'both', personIds: [person?.id ?? ''] } })
    bringIn(book, row({ ...ana, tags: ['x'] }, { entries: [{ ...note, at: '2026-02-02' }, talk, { ...talk, at: '2026-10-01' }, { kind: 'note', text: 'coffee' }] }))
    expect([...book.entries.values()].map((entry) => (entry.kind === 'note' ? entry.text : entry.at))).toEqual(['tea', '2026-09-03', '2026-10-01', 'coffee'])
  })

  test('leaves alone what the user wrote about people around them', () => {
    const book = new Book()
    bringIn(book, row(ana))
    const [person] = everyone(book)
    const relations = [{ personId: 'gone', name: 'Leo', label: 'child' }]
    run(book, { type: 'person.edit', id: person?.id ?? '', patch: { relations } })
    bringIn(book, row({ ...ana, tags: ['x'], relations: [{ name: 'Jordi', label: 'spouse' }] }))
    expect(everyone(book)[0]?.relations).toEqual([...relations, { name: 'Jordi', label: 'spouse' }])
  })
})

test('relations point to the right people, in whatever order they come', () => {
  const book = new Book()
  const jordi = row({ name: { given: 'Jordi' }, relations: [{ personId: 'u-ana', label: 'spouse' }, { personId: 'nobody', label: 'friend' }, { personId: 'nobody', name: 'Tim', label: 'friend' }] }, { uid: 'u-jordi' })
  bringIn(book, jordi, row({ ...ana, introducedBy: 'u-jordi' }, { uid: 'u-ana' }))
  const [first, second] = everyone(book)
  expect(first?.relations).toEqual([{ personId: second?.id, label: 'spouse' }, { name: 'Tim', label: 'friend' }])
  expect(second?.introducedBy).toBe(first?.id)
})

test('one undo takes it all back', () => {
  const book = new Book()
  run(book, { type: 'person.create', fields: ana })
  const before = JSON.stringify([...book.people, ...book.entries])
  const change = run(book, { type: 'import.apply', people: [row({ ...ana, tags: ['x'] }, { entries: [{ kind: 'note', text: 'tea' }] }), row({ name: { given: 'Bo' } })], source: 'a.csv' })
  expect(change.label).toEqual({ key: 'exchange:change.imported', params: { source: 'a.csv', count: 2, added: 1, updated: 1, skipped: 0 } })
  expect(undo(book, change)).toBeUndefined()
  expect(JSON.stringify([...book.people, ...book.entries])).toBe(before)
})

describe("rows of Hearth's own JSON", () => {
  const person = (id: string, fields: object = {}) => ({ table: 'people' as const, row: { ...JSON.parse(JSON.stringify(everyone(bookWith(id))[0])), ...fields } as { id: string } })
  const bookWith = (id: string) => {
    const book = new Book()
    run(book, { type: 'person.create', id, fields: { name: { given: id } } })
    return book
  }
  const note = (id: string, personIds: readonly string[]) => ({ table: 'entries' as const, row: { id, kind: 'note', text: 'tea', personIds, at: '2026-01-01', createdAt: moments.now, updatedAt: moments.now } })
  const put = (book: Book, ...rows: Extract<Command, { type: 'import.apply' }>['rows'] & object) => run(book, { type: 'import.apply', people: [], rows, source: 'book.json' }).label.params

  test('the same id updates when the file is newer, and not when the book is', () => {
    const book = bookWith('a')
    expect(put(book, person('a', { tags: ['newer'], updatedAt: '2027-01-01T00:00:00Z' }))).toMatchObject({ added: 0, updated: 1 })
    expect(book.people.get('a')?.tags).toEqual(['newer'])
    expect(put(book, person('a', { tags: ['older'], updatedAt: '2020-01-01T00:00:00Z' }))).toMatchObject({ updated: 0, skipped: 1 })
    expect(book.people.get('a')?.tags).toEqual(['newer'])
  })

  test('others are added with their ids', () => {
    const book = bookWith('a')
    expect(put(book, person('a'), person('b'), note('n', ['b']))).toMatchObject({ added: 1, skipped: 1 })
    expect([...book.people.keys()]).toEqual(['a', 'b'])
    expect(book.entries.get('n')?.personIds).toEqual(['b'])
  })

  test('an entry about nobody there is left out, one about some keeps those', () => {
    const book = bookWith('a')
    put(book, note('n', ['ghost']), note('m', ['ghost', 'a']), note('own', []))
    expect([...book.entries.values()].map(({ id, personIds }) => [id, personIds])).toEqual([['m', ['a']], ['own', []]])
  })

  test('settings only fill what is missing', () => {
    const book = new Book()
    run(book, { type: 'settings.edit', patch: { budget: 3 } })
    put(book, { table: 'settings', row: { id: 'settings', budget: 9, purpose: 'work' } })
    expect(book.settings.get('settings')).toMatchObject({ budget: 3, purpose: 'work' })
  })

  test('a row that does not fit stops everything', () => {
    const book = new Book()
    expect(() => put(book, person('a'), { table: 'people', row: { id: 'b', tags: 7 } })).toThrow(expect.objectContaining({ code: 'field.invalid' }) as Error)
    expect(book.people.size).toBe(0)
  })
})
