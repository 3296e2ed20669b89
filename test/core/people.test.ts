import { describe, expect, test } from 'vitest'
import { displayName, firstName, initials, PartialDate, type Person, workOf } from '../../src/core/people'
import { person } from './given'

const who = (fields: Partial<Person>) => person('x', { name: {}, ...fields })
const long = 'x'.repeat(10_000)

describe('what somebody is called', () => {
  test.each([
    { given: 'given and family', fields: { name: { given: 'Marta', family: 'Quiroga' } }, name: 'Marta Quiroga', letters: 'MQ' },
    { given: 'all the parts', fields: { name: { prefix: 'Dr.', given: 'Ana', middle: 'María', family: 'de la Cruz', suffix: 'PhD' } }, name: 'Dr. Ana María de la Cruz PhD', letters: undefined },
    { given: 'Chinese: family first, no space', fields: { name: { given: '伟', family: '张' } }, name: '张伟', letters: '张伟' },
    { given: 'a Chinese name of four', fields: { name: { given: '娜娜', family: '欧阳' } }, name: '欧阳娜娜', letters: '欧阳' },
    { given: 'Korean', fields: { name: { given: '민수', family: '김' } }, name: '김민수', letters: '김민' },
    { given: 'Japanese', fields: { name: { given: 'さくら', family: '田中' } }, name: '田中さくら', letters: '田中' },
    { given: 'Arabic', fields: { name: { given: 'محمد', family: 'علي' } }, name: 'محمد علي', letters: 'مع' },
    { given: 'family first, as they want it', fields: { name: { given: 'Anna', family: 'Nagy' }, nameOrder: 'family-first' as const }, name: 'Nagy Anna', letters: 'NA' },
    { given: 'Chinese, given first, as they want it', fields: { name: { given: '伟', family: '张' }, nameOrder: 'given-first' as const }, name: '伟 张', letters: '伟张' },
    { given: 'an emoji', fields: { name: { given: '🌸', family: 'Rose' } }, name: '🌸 Rose', letters: 'R' },
    { given: 'accents', fields: { name: { given: 'Žofie', family: 'Ångström' } }, name: 'Žofie Ångström', letters: 'ŽÅ' },
    { given: 'a name nobody can see', fields: { name: { given: '\u200b\u202e' }, emails: [{ value: 'zoe@example.org' }] }, name: 'zoe@example.org', letters: 'ZO' },
    { given: 'only a nickname', fields: { name: { nickname: 'Bob' } }, name: 'Bob', letters: 'B' },
    { given: 'only a company', fields: { organisations: [{ name: 'Blue Door Films' }] }, name: 'Blue Door Films', letters: 'BF' },
    { given: 'only a mail', fields: { emails: [{ value: 'ana@example.com' }] }, name: 'ana@example.com', letters: 'AC' },
    { given: 'only a phone', fields: { phones: [{ value: '+34 600 123 456' }] }, name: '+34 600 123 456', letters: undefined },
    { given: 'nothing', fields: {}, name: '', letters: '' },
    { given: 'ten thousand characters', fields: { name: { given: long } }, name: long, letters: 'X' },
  ])('$given', ({ fields, name, letters }) => {
    expect(displayName(who(fields))).toBe(name)
    if (letters !== undefined) expect(initials(who(fields))).toBe(letters)
  })

  test('the face never holds more than two characters', () => {
    for (const name of ['👨‍👩‍👧 Family', 'ß', '𝒜𝓃𝒶', '(Ana)', '…', '欧阳娜娜']) expect([...initials(who({ name: { given: name } }))].length).toBeLessThanOrEqual(2)
  })
})

test.each([
  { name: { given: 'Robert', nickname: 'Bob' }, hello: 'Bob' },
  { name: { given: 'Marta', family: 'Quiroga' }, hello: 'Marta' },
  { name: { family: 'Weiß' }, hello: 'Weiß' },
])('saying hello: $hello', ({ name, hello }) => {
  expect(firstName(who({ name }))).toBe(hello)
})

test('the company is the first one', () => {
  expect(workOf(who({ organisations: [{ name: 'Northwind', title: 'Head of Purchasing' }, { name: 'Other' }] }))).toEqual({ company: 'Northwind', title: 'Head of Purchasing' })
  expect(workOf(who({}))).toEqual({ company: undefined, title: undefined })
})

describe('days that come back', () => {
  test.each([
    { date: { month: 2, day: 29 }, ok: true },
    { date: { year: 2024, month: 2, day: 29 }, ok: true },
    { date: { year: 2023, month: 2, day: 29 }, ok: false },
    { date: { year: 1900, month: 2, day: 29 }, ok: false },
    { date: { month: 4, day: 31 }, ok: false },
    { date: { month: 13, day: 1 }, ok: false },
    { date: { month: 2, day: 30, calendar: 'chinese' as const }, ok: true },
    { date: { month: 2, day: 31, calendar: 'chinese' as const }, ok: false },
    { date: { month: 6, day: 8, calendar: 'chinese' as const, leapMonth: true as const }, ok: true },
    { date: { month: 6, day: 8, leapMonth: true as const }, ok: false },
  ])('$date: $ok', ({ date, ok }) => {
    expect(PartialDate.safeParse(date).success).toBe(ok)
  })
})
