import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../../src/core/book'
import { referralTree } from '../../../src/core/sales/referralTree'
import { referralsShow } from '../../../src/core/sales/salesView'
import { toEnd } from '../../../src/core/steps'
import { todayOn } from '../../../src/core/today'
import { bookOf, contents, day, leaving, person, purchase, referral, run } from '../given'
import { everyRow } from '../pages/everyRow'
import { speaker } from '../texts'
import { undo } from '../undo'

const say = speaker('en')
/** Each line as "depth name outcome own | below sent branch". */
const drawn = (book: Book) =>
  referralTree(book).map(({ depth, personId, outcome, brought, sent, branch }) =>
    [`${'  '.repeat(depth)}${personId}`, outcome, brought.map(({ amount, currency }) => amount + currency).join('+'), sent > 0 && `sent ${sent}: ${branch.map(({ amount, currency }) => amount + currency).join('+') || '-'}`].filter(Boolean).join(' '),
  )

test('who sent whom, from referrals and from "introduced by", with what they brought since', () => {
  const people = [person('Ana'), person('Ben'), person('Cleo', { introducedBy: 'Ben' }), person('Dan'), person('Eve', { introducedBy: 'Ana' }), person('Finn')]
  const rows = [
    referral('Ana', ['Ben'], '2026-02-01', { text: 'needs panels' }),
    referral('Ana', ['Dan'], '2026-03-01', { outcome: 'nothing' }),
    purchase('Ben', '2026-01-15', { amount: '1000', currency: 'EUR' }),
    purchase('Ben', '2026-02-10', { amount: '20.50', currency: 'EUR' }),
    purchase('Cleo', '2026-03-10', { amount: '7', currency: 'GBP' }),
    purchase('Cleo', '2026-04-10', { amount: '0.50', currency: 'EUR' }),
  ]
  expect(drawn(bookOf(people, rows))).toEqual([
    'Ana sent 4: 21.00EUR+7GBP',
    '  Ben won 20.50EUR sent 1: 0.50EUR+7GBP',
    '    Cleo won 0.50EUR+7GBP',
    '  Dan nothing',
    '  Eve introduced',
  ])
})

test.each([
  { given: 'sent twice: the first counts', people: [person('Ana'), person('Ben'), person('Cleo')], rows: [referral('Cleo', ['Ben'], '2026-03-01'), referral('Ana', ['Ben'], '2026-02-01')], tree: ['Ana sent 1: -', '  Ben open'] },
  { given: 'the referral counts before "introduced by"', people: [person('Ana'), person('Ben', { introducedBy: 'Cleo' }), person('Cleo')], rows: [referral('Ana', ['Ben'], '2026-02-01')], tree: ['Ana sent 1: -', '  Ben open'] },
  { given: 'they sent each other', people: [person('Ana', { introducedBy: 'Ben' }), person('Ben', { introducedBy: 'Ana' })], rows: [], tree: ['Ana sent 1: -', '  Ben introduced'] },
  { given: 'the sender is gone', people: [person('Ben', { introducedBy: 'Nobody' })], rows: [], tree: [] },
  { given: 'nobody sent anybody', people: [person('Ana')], rows: [purchase('Ana', '2026-02-01')], tree: [] },
])('$given', ({ people, rows, tree }) => {
  expect(drawn(bookOf(people, rows))).toEqual(tree)
})

test('everybody stands in the tree once, below whoever sent them', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...ids)), { minLength: 7, maxLength: 7 }), (by) => {
      const people = ids.map((id, index) => person(id, by[index] ? { introducedBy: by[index] ?? undefined } : {}))
      const rows = referralTree(bookOf(people))
      expect(new Set(rows.map(({ personId }) => personId)).size).toBe(rows.length)
      for (const [index, row] of rows.entries()) {
        const parent = rows.slice(0, index).findLast(({ depth }) => depth === row.depth - 1)
        if (row.depth > 0) expect(parent?.personId).toBe(people.find(({ id }) => id === row.personId)?.introducedBy)
      }
      for (const { id, introducedBy } of people) if (introducedBy && introducedBy !== id) expect(rows.some(({ personId }) => personId === id)).toBe(true)
    }),
  )
})

test('thousands who sent each other in a row stand below each other, and the first counts them all', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `p${String(index).padStart(5, '0')}`)
  const rows = referralTree(bookOf(ids.map((id, index) => person(id, index > 0 ? { introducedBy: ids[index - 1] } : {})), [purchase('p19999', '2026-02-01', { amount: '0.10', currency: 'EUR' }), purchase('p00001', '2026-02-01', { amount: '5', currency: 'EUR' })]))
  expect(rows.map(({ personId }) => personId)).toEqual(ids)
  expect(rows[0]).toMatchObject({ sent: 19_999, branch: [{ amount: '5.10', currency: 'EUR' }] })
  expect(rows.at(-1)).toMatchObject({ depth: 19_999, sent: 0 })
})

test('the tree comes a page at a time, and is drawn anew after a change', () => {
  const book = bookOf([person('Ana'), person('Ben', { introducedBy: 'Ana' }), person('Cleo', { introducedBy: 'Ben' }), person('Dan')])
  const context = { today: day('2026-11-21'), localTime: '2026-11-21T09:30', finder: { find: () => [] } }
  const shown = () => everyRow((page) => referralsShow.answer(book, page, context), 2).map(({ name, sent }) => `${name} ${sent}`)
  const prepared = () => referralsShow.prepare?.(book, { offset: 0, limit: 2 }, context)
  expect(shown()).toEqual(['Ana 2', 'Ben 1', 'Cleo 0'])
  expect(prepared()?.next().done).toBe(true)
  run(book, { type: 'person.edit', id: 'Dan', patch: { introducedBy: 'Cleo' } })
  const work = prepared()
  expect(work?.next().done).toBe(false)
  if (work) toEnd(work)
  expect(prepared()?.next().done).toBe(true)
  expect(shown()).toEqual(['Ana 3', 'Ben 2', 'Cleo 1', 'Dan 0'])
})

describe('thanks owed for a referral', () => {
  const given = (fields: object = {}) => bookOf([person('Ana'), person('Ben')], [referral('Ana', ['Ben'], '2026-11-18', fields)])

  test.each([
    { on: '2026-11-17', reasons: [] },
    { on: '2026-11-18', reasons: ['thanks'] },
    { on: '2026-12-18', reasons: ['thanks'] },
    { on: '2026-12-19', reasons: [] },
  ])('on $on: $reasons', ({ on, reasons }) => {
    expect(todayOn(given(), day(on)).first.flatMap((row) => row.reasons)).toEqual(reasons)
  })

  test('is due within two days and says what for', () => {
    const [nudge] = todayOn(given(), day('2026-11-21')).first
    expect(nudge).toMatchObject({ personId: 'Ana', dueOn: '2026-11-20', reasons: ['thanks'] })
    expect(say(nudge?.why ?? [])).toBe('Thanks owed. Sent Ben to you on 2026-11-18.')
  })

  test('is over once thanked, and back when that is undone', () => {
    const book = given()
    const before = contents(book)
    const change = run(book, { type: 'thanks.say', entryId: [...book.entries.keys()][0] ?? '' })
    expect(say([change.label])).toBe('Ana thanked')
    expect(todayOn(book, day('2026-11-21')).first).toEqual([])
    expect(undo(book, change)).toBeUndefined()
    expect(contents(book)).toEqual(before)
  })

  test('is not owed by or to somebody archived, nor once the sender is deleted', () => {
    expect(todayOn(bookOf([person('Ana', { state: 'archived' }), person('Ben')], [referral('Ana', ['Ben'], '2026-11-18')]), day('2026-11-18')).first).toEqual([])
    const book = given()
    run(book, { type: 'person.delete', ids: ['Ana'] })
    expect(todayOn(book, day('2026-11-21')).first).toEqual([])
    expect(drawn(book)).toEqual([])
  })
})

describe('somebody who left', () => {
  test.each([
    { fields: {}, on: '2026-11-21', reasons: ['checkin'] },
    { fields: {}, on: '2026-12-25', reasons: [] },
    { fields: { why: 'price' }, on: '2026-11-21', reasons: [] },
    { fields: { text: 'too dear' }, on: '2026-11-21', reasons: [] },
    { fields: { unanswered: true }, on: '2026-11-21', reasons: [] },
  ])('$fields on $on: $reasons', ({ fields, on, reasons }) => {
    const { first } = todayOn(bookOf([person('Ana')], [leaving('Ana', '2026-11-20', fields)]), day(on))
    expect(first.flatMap((row) => row.reasons)).toEqual(reasons)
    if (first[0]) expect(say(first[0].why)).toBe('Left. Does no more business with you since 2026-11-20. Ask why, and keep the answer.')
  })
})
