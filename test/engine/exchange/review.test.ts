import { describe, expect, test } from 'vitest'
import { displayName } from '../../../src/core/people'
import { card } from '../../formats/read'
import { bookAsJson, bringIn, file, openBook, type OpenedBook } from './books'

const people = ({ engine }: OpenedBook) => [...engine.book.people.values()]
const known = 'Name,Email,Phone,Job title,Birthday\nAna Ruiz,ana@x.example,+34 600 111 222,Buyer,\nBo Chen,bo@x.example,,,\n'
const newer = 'Name,Email,Phone,Job title,Birthday\nAna Ruiz,ana.ruiz@new.example,0034 600-111-222,Head of buying,1985-04-03\nBo Chen,b.chen@other.example,,Owner,\nCy Dale,bo@x.example,,,\n'

async function bookToReview() {
  const book = await openBook()
  await bringIn(book, file('known.csv', known))
  return { book, preview: await book.imports.read({ files: [file('newer.csv', newer)] }) }
}

describe('rows that may be somebody known', () => {
  test('are shown with the reason and kept apart unless somebody says otherwise', async () => {
    const { book, preview } = await bookToReview()
    expect(preview.duplicates?.items.map(({ key, like, act, known: one }) => [key, like, act, displayName(one)])).toEqual([
      ['newer.csv:3', 'name', 'both', 'Bo Chen'],
      ['newer.csv:2', 'phone', 'both', 'Ana Ruiz'],
    ])
    expect(preview).toMatchObject({ added: 3, updated: 0 })
    await book.imports.apply({ importId: preview.importId })
    expect(people(book)).toHaveLength(5)
    expect((await bringIn(book, file('newer.csv', newer))).done).toMatchObject({ changed: false, skipped: 3 })
  })

  test('merged, field by field as chosen; undo gives the book back exactly', async () => {
    const { book, preview } = await bookToReview()
    const before = await bookAsJson(book)
    const { importId } = preview
    await book.imports.decide({ importId, key: 'newer.csv:2', act: 'merge', choices: { organisations: 'file' } })
    const decided = await book.imports.decide({ importId, like: 'name', act: 'skip' })
    expect(decided).toMatchObject({ added: 1, updated: 1, skipped: 1 })
    await book.imports.apply({ importId })
    expect(people(book).map(displayName)).toEqual(['Ana Ruiz', 'Bo Chen', 'Cy Dale'])
    expect(people(book)[0]).toMatchObject({
      emails: [{ value: 'ana@x.example' }, { value: 'ana.ruiz@new.example' }],
      phones: [{ value: '+34 600 111 222' }],
      organisations: [{ title: 'Head of buying' }],
      birthday: { year: 1985, month: 4, day: 3 },
    })
    await book.engine.undo()
    expect(await bookAsJson(book)).toEqual(before)
  })

  test('a rule for all alike takes the place of what was said row by row', async () => {
    const { book, preview } = await bookToReview()
    const { importId } = preview
    await book.imports.decide({ importId, key: 'newer.csv:3', act: 'skip' })
    const { duplicates } = await book.imports.decide({ importId, like: 'name', act: 'merge' })
    expect(duplicates?.groups).toContainEqual({ like: 'name', merge: 1, both: 0, skip: 0 })
  })
})

describe('a newer card of the same person', () => {
  const first = card('3.0', 'UID:u-1', 'N:Ruiz;Ana;;;', 'FN:Ana Ruiz', 'EMAIL:old@x.example', 'TEL:+34 600 1', 'TITLE:Buyer', 'ORG:Acme')
  const second = card('3.0', 'UID:u-1', 'N:Ruiz-Lee;Ana;;;', 'FN:Ana Ruiz-Lee', 'EMAIL:new@x.example', 'TEL:+34 600 2', 'TITLE:Head', 'ORG:Acme', 'BDAY:1985-04-03')

  test('changes what changed there and keeps what was changed here', async () => {
    const book = await openBook()
    await bringIn(book, file('one.vcf', first))
    const [ana] = people(book)
    await book.engine.run({ type: 'person.edit', id: ana?.id ?? '', patch: { phones: [{ value: '+34 699' }], tags: ['client'] } })
    const { done } = await bringIn(book, file('two.vcf', second))
    expect(done).toMatchObject({ added: 0, updated: 1 })
    expect(people(book)).toMatchObject([
      { name: { given: 'Ana', family: 'Ruiz-Lee' }, emails: [{ value: 'new@x.example' }], phones: [{ value: '+34 699' }, { value: '+34 600 2' }], organisations: [{ name: 'Acme', title: 'Head' }], birthday: { year: 1985 }, tags: ['client'] },
    ])
    expect((await bringIn(book, file('two.vcf', second))).done).toMatchObject({ changed: false })
  })

  test('of another program only adds', async () => {
    const book = await openBook()
    await bringIn(book, file('one.vcf', first))
    await bringIn(book, file('a.csv', 'Name,Email,Job title\nAna Ruiz,old@x.example,Boss\n'))
    expect(people(book)).toMatchObject([{ emails: [{ value: 'old@x.example' }], organisations: [{ name: 'Acme', title: 'Buyer' }] }])
  })
})

test('where the columns of a table went is remembered with the import, and gone when it is undone', async () => {
  const book = await openBook()
  const table = (name: string) => file(name, 'Who,How,Born\nAna Ruiz,ana@x.example,03/04/1985\n')
  const { importId } = await book.imports.read({ files: [table('one.csv')] })
  await book.imports.remap({ importId, file: 'one.csv', columns: { How: 'email', Born: 'birthday' }, reading: { dateOrder: 'month-day' } })
  await book.imports.apply({ importId })
  const again = await book.imports.read({ files: [table('two.csv')] })
  expect(again.files[0]).toMatchObject({ guessed: false, reading: { dateOrder: 'month-day' }, columns: [{ field: 'name' }, { field: 'email' }, { field: 'birthday' }] })
  expect(people(book)).toMatchObject([{ birthday: { year: 1985, month: 3, day: 4 } }])
  await book.engine.undo()
  expect((await book.imports.read({ files: [table('two.csv')] })).files[0]).toMatchObject({ guessed: true })
  expect(book.engine.book.settings.size).toBe(0)
})
