import { describe, expect, test } from 'vitest'
import type { Person } from '../../../src/core/people'
import { LEAST } from '../../../src/core/merge/likeness'
import { mergeSuggest, suggestionsOf } from '../../../src/core/merge/suggestions'
import { toEnd } from '../../../src/core/steps'
import { bookOf, day, person, run } from '../given'

type Fields = Partial<Person>
const named = (given: string, family = '', more: Fields = {}): Fields => ({ name: { given, ...(family ? { family } : {}) }, ...more })
const mail = (...values: string[]) => ({ emails: values.map((value) => ({ value })) })
const phone = (...values: string[]) => ({ phones: values.map((value) => ({ value })) })
const at = (name: string) => ({ organisations: [{ name }] })

const scoreOf = (a: Fields, b: Fields) => suggestionsOf(bookOf([person('a', a), person('b', b)], [], { me: { region: 'ES' } }))[0]?.score ?? 0

describe('two records that may be one', () => {
  test.each<[string, Fields, Fields]>([
    ['the same name', named('Anna', 'Lind'), named('Anna', 'Lind')],
    ['accents', named('Élodie', 'Núñez'), named('Elodie', 'Nunez')],
    ['umlauts spelled out', named('Jürgen', 'Müller'), named('Juergen', 'Mueller', at('Acme'))],
    ['a nickname at one company', named('Bob', 'Smith', at('Acme Ltd')), named('Robert', 'Smith', at('Acme'))],
    ['a form in another language and one number', named('José', 'García', phone('600 123 456')), named('Pepe', 'Garcia', phone('+34 600 12 34 56'))],
    ['a nickname given as one', named('Aleksandr', 'Petrov', { name: { given: 'Wolfgang', family: 'Petrov', nickname: 'Bobo' }, ...at('Acme') }), named('Bobo', 'Petrov', at('Acme'))],
    ['names the other way round', named('Lind', 'Anna'), named('Anna', 'Lind')],
    ['one field for the whole name', named('Anna Lind'), named('Anna', 'Lind')],
    ['an initial at one company', named('J.', 'Okafor', at('Blue Door')), named('Jane', 'Okafor', at('Blue Door'))],
    ['a slip of the pen at one company', named('Michael', 'Hofmann', at('Acme')), named('Michael', 'Hoffmann', at('ACME GmbH'))],
    ['a first name alone with one address', named('Anna', '', mail('anna@lind.se')), named('Anna', 'Lind', mail('Anna@Lind.se'))],
    ['no name but the address', { name: {}, ...mail('anna@lind.se') }, named('Anna', 'Lind', mail('anna@lind.se'))],
    ['married since, with one address', named('Anna', 'Lind', mail('anna@x.se')), named('Anna', 'Berg', mail('anna@x.se'))],
    ['one profile page', named('Ben', 'Ito', { urls: [{ value: 'https://www.linkedin.com/in/ben-ito/' }] }), named('Benjamin', 'Ito', { urls: [{ value: 'linkedin.com/in/ben-ito' }] })],
    ['Chinese in one field', named('王小明'), named('小明', '王')],
    ['one company twice', { kind: 'organisation', name: {}, ...at('Blue Door GmbH'), ...mail('hi@bluedoor.example') }, { kind: 'organisation', name: {}, ...at('Blue Door'), ...mail('hi@bluedoor.example') }],
  ])('%s', (_what, a, b) => expect(scoreOf(a, b)).toBeGreaterThanOrEqual(LEAST))

  test.each<[string, Fields, Fields]>([
    ['a couple with one number', named('Anna', 'Lind', phone('600 123 456')), named('Erik', 'Lind', phone('600 123 456'))],
    ['colleagues with one address', named('Anna', 'Lind', { ...mail('info@x.se'), ...at('X') }), named('Ben', 'Ito', { ...mail('info@x.se'), ...at('X') })],
    ['father and son', named('Tom', 'Reed', { name: { given: 'Tom', family: 'Reed', suffix: 'Jr.' } }), named('Tom', 'Reed')],
    ['one name, other birthdays', named('Anna', 'Lind', { birthday: { month: 3, day: 4 } }), named('Anna', 'Lind', { birthday: { month: 9, day: 1 } })],
    ['a nickname alone', named('Bob', 'Smith'), named('Robert', 'Smith')],
    ['numbers of two countries that end alike', named('Ann', '', phone('+34 600 123 456')), named('Anne', '', phone('+49 171 60123456'))],
    ['first names alone', named('Anna'), named('Anna', 'Lind')],
    ['Chinese namesakes but for a character', named('小明', '王', at('锦绣')), named('小红', '王', at('锦绣'))],
  ])('not %s', (_what, a, b) => expect(scoreOf(a, b)).toBe(0))

  test('more in common weighs more, and says so', () => {
    const [first] = suggestionsOf(bookOf([person('a', { ...named('Bob', 'Smith', phone('600 123 456')), ...at('Acme') }), person('b', { ...named('Robert', 'Smith', phone('+34600123456')), ...at('Acme') })], [], { me: { region: 'ES' } }))
    expect(first?.score).toBe(100)
    expect(first?.reasons.map(({ key, params }) => [key.replace('merge:reason.', ''), params?.value])).toEqual([['name.variant', undefined], ['phone', '+34600123456'], ['company', 'Acme']])
  })

  test('three records linked by sure pairs are one group; a crowd of namesakes is none', () => {
    const three = [named('Anna', 'Lind', mail('a@x.se')), named('Anna', 'Lind', mail('a@x.se', 'b@x.se')), named('Anna', 'Lind', mail('b@x.se'))]
    expect(suggestionsOf(bookOf(three.map((fields, i) => person(`p${i}`, fields)))).map(({ ids }) => ids)).toEqual([['p0', 'p1', 'p2']])
    const crowd = Array.from({ length: 40 }, (_, i) => person(`p${i}`, named('John', 'Smith')))
    expect(suggestionsOf(bookOf(crowd))).toEqual([])
  })

  test('a switchboard proves little', () => {
    const people = ['Ann Lee', 'Ben Ito', 'Cy Roe', 'Ann Fox'].map((name, i) => person(`p${i}`, named(name.split(' ')[0] ?? '', name.split(' ')[1], phone('+34 910 000 000'))))
    expect(suggestionsOf(bookOf(people))).toEqual([])
  })

  test('never suggested again once told apart, whoever is asked about', () => {
    const book = bookOf([person('a', named('Anna', 'Lind')), person('b', named('Anna', 'Lind'))])
    run(book, { type: 'person.keepApart', ids: ['b', 'a'] })
    expect(suggestionsOf(book)).toEqual([])
    run(book, { type: 'person.edit', id: 'b', patch: { emails: [{ value: 'a@x.se' }] } })
    expect(suggestionsOf(book)).toEqual([])
  })

  test('everybody is compared with few, whatever the order of rows', () => {
    const people = Array.from({ length: 3_000 }, (_, i) => person(`p${i}`, named(`Given${i % 60}`, `Family${i % 1499}`, at(`Company ${i % 40}`))))
    const found = suggestionsOf(bookOf(people))
    expect(suggestionsOf(bookOf(people.toReversed()))).toEqual(found)
  })

  describe('worked out in steps before they are asked for', () => {
    const today = day('2026-11-21')
    const context = { today, localTime: '2026-11-21T10:00', finder: { find: () => [] } }
    const twins = () => bookOf([person('a', named('Anna', 'Lind')), person('b', named('Anna', 'Lind')), person('c', named('Bo', 'Chen'))])
    const totalOf = (book: ReturnType<typeof twins>) => mergeSuggest.answer(book, { offset: 0, limit: 20 }, context).total

    test('are there when they are', () => {
      const book = twins()
      const steps = mergeSuggest.prepare?.(book, { offset: 0, limit: 20 }, { today })
      expect(steps?.next().done).toBe(false)
      if (steps) toEnd(steps)
      expect(mergeSuggest.prepare?.(book, { offset: 0, limit: 20 }, { today })?.next().done).toBe(true)
      expect(totalOf(book)).toBe(1)
    })

    test('tell the book as it is, though it changed between two steps or afterwards', () => {
      const book = twins()
      const steps = mergeSuggest.prepare?.(book, { offset: 0, limit: 20 }, { today })
      steps?.next()
      run(book, { type: 'person.create', fields: { name: { given: 'Bo', family: 'Chen' } } })
      if (steps) toEnd(steps)
      expect(totalOf(book)).toBe(2)
      run(book, { type: 'person.keepApart', ids: ['a', 'b'] })
      expect(totalOf(book)).toBe(1)
    })
  })
})
