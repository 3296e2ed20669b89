import { describe, expect, test } from 'vitest'
import type { Person } from '../../src/core/people'
import type { Entry } from '../../src/core/entries/registry'
import { draftFor, templateList, valuesFor } from '../../src/core/templates'
import { bookOf, call, complaint, contents, day, hardship, note, person, run, suggestion } from './given'
import { undo } from './undo'

const today = day('2026-11-21')
const list = (book: ReturnType<typeof bookOf>) => templateList.answer(book, {}, {} as never).templates

describe('what the placeholders stand for', () => {
  test.each<{ given: string; fields: Partial<Person>; rows: Entry[]; values: object }>([
    { given: 'a nickname', fields: { name: { given: 'Margarita', nickname: 'Marta' } }, rows: [], values: { firstName: 'Marta' } },
    { given: 'a Chinese name, whole', fields: { name: { given: '伟', family: '张' } }, rows: [], values: { firstName: '张伟' } },
    { given: 'only an address', fields: { name: {}, emails: [{ value: 'm@example.com' }] }, rows: [], values: { firstName: undefined } },
    { given: 'only a company', fields: { name: {}, organisations: [{ name: 'Northwind' }] }, rows: [], values: { firstName: undefined } },
    { given: 'a talk', fields: {}, rows: [call('Marta', '2026-11-01', { text: 'Wants **samples**. And a price.' })], values: { lastTopic: 'Wants samples' } },
    { given: 'a later note, which stays private', fields: {}, rows: [call('Marta', '2026-11-01', { text: 'samples' }), note('Marta', '2026-11-09', 'She seems ill')], values: { lastTopic: 'samples' } },
    { given: 'only a note', fields: {}, rows: [note('Marta', '2026-11-09', 'She seems ill')], values: { lastTopic: undefined } },
    { given: 'an interest not spoken of lately', fields: { interests: [{ text: 'chess' }, { text: 'jazz' }] }, rows: [call('Marta', '2026-11-01', { text: 'Chess!' })], values: { interest: 'jazz' } },
    { given: 'a talk on a later day', fields: {}, rows: [call('Marta', '2026-11-22', { text: 'tomorrow' })], values: { lastTopic: undefined } },
  ])('$given', ({ fields, rows, values }) => {
    const marta = person('Marta', fields)
    expect(valuesFor(bookOf([marta], rows, { me: { name: 'Alex' } }), marta, today)).toMatchObject({ me: 'Alex', ...values })
  })
})

describe('what a draft begins with', () => {
  const birthday = { birthday: { month: 11, day: 21 } }
  const used = suggestion('Marta', '2026-11-01', { step: 'used', usedOn: '2026-11-10', outcome: 'they signed' })
  test.each<{ when: string; fields: Partial<Person>; rows: Entry[]; start: string | undefined }>([
    { when: 'on any day', fields: {}, rows: [], start: 'standard' },
    { when: 'on their birthday', fields: birthday, rows: [], start: 'birthday' },
    { when: 'on their birthday with a complaint not solved', fields: birthday, rows: [complaint('Marta', '2026-11-20')], start: 'standard' },
    { when: 'in a sensitive time: no template at all', fields: birthday, rows: [hardship('Marta', '2026-11-01', '2027-01-01')], start: undefined },
    { when: 'with advice used and not told', fields: {}, rows: [used], start: 'advice' },
    { when: 'with advice they know was used', fields: {}, rows: [suggestion('Marta', '2026-11-01', { step: 'told' })], start: 'standard' },
  ])('$when', ({ fields, rows, start }) => {
    const book = bookOf([person('Marta', fields)], rows)
    expect(draftFor.answer(book, { personId: 'Marta' }, { today, localTime: `${today}T12:00`, finder: { find: () => [] } }).start).toBe(start)
  })

  test('advice and what came of it are filled in', () => {
    expect(valuesFor(bookOf([person('Marta')], [used]), person('Marta'), today)).toMatchObject({ advice: used.kind === 'suggestion' ? used.text : '', outcome: 'they signed' })
  })
})

describe('templates', () => {
  test('are added, changed and deleted, each undone by its inverse', () => {
    const book = bookOf([])
    const before = contents(book)
    run(book, { type: 'template.save', name: 'Thanks', text: 'Thank you, {first name}!' })
    const id = list(book)[0]?.id ?? ''
    run(book, { type: 'template.save', id, name: 'Many thanks', subject: 'Thanks', text: 'Thank you!' })
    expect(list(book)).toEqual([{ id, name: 'Many thanks', subject: 'Thanks', text: 'Thank you!' }])
    run(book, { type: 'template.delete', id })
    expect(list(book)).toEqual([])
    expect(contents(book)).toEqual(before)
    const again = run(book, { type: 'template.save', name: 'Thanks', text: 'Thank you, {first name}!' })
    expect(undo(book, again)).toBeUndefined()
    expect(contents(book)).toEqual(before)
  })

  test('one that is there from the start takes the user’s words, and gives them back', () => {
    const book = bookOf([])
    run(book, { type: 'template.save', id: 'standard', name: 'Hello', text: 'Hello {first name}' })
    expect(list(book)).toMatchObject([{ id: 'standard', name: 'Hello' }])
    run(book, { type: 'template.delete', id: 'standard' })
    expect(list(book)).toEqual([])
  })

  test.each([
    { given: 'an unknown placeholder', template: { name: 'A', text: 'Hi {firstname}' }, code: 'template.placeholder', field: 'text' },
    { given: 'an unknown placeholder in the subject', template: { name: 'A', subject: '{x}', text: 'Hi' }, code: 'template.placeholder', field: 'subject' },
    { given: 'no name', template: { name: ' ', text: 'Hi' }, code: 'template.name', field: 'name' },
    { given: 'no text', template: { name: 'A', text: ' ' }, code: 'template.text', field: 'text' },
    { given: 'one that is gone', template: { id: 'gone', name: 'A', text: 'Hi' }, code: 'row.gone', field: undefined },
  ])('$given is refused', ({ template, code, field }) => {
    let problem: unknown
    try {
      run(bookOf([]), { type: 'template.save', ...template })
    } catch (error) {
      problem = error
    }
    expect(problem).toMatchObject({ code, field })
  })
})
