import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Book, tableNames } from '../../../src/core/book'
import { applyChange, type Change } from '../../../src/core/change'
import { dateRowsWithRelated } from '../../../src/core/dateRows'
import { Day } from '../../../src/core/dates'
import { addDays } from '../../../src/core/days'
import { datesToTell } from '../../../src/core/datesAhead'
import { festivals } from '../../../src/core/festivals'
import { dateCauses } from '../../../src/core/nudgesDate'
import { ownDates } from '../../../src/core/ownDates'
import { blankPerson, isHidden, type PartialDate, Person } from '../../../src/core/people'
import { toEnd } from '../../../src/core/steps'
import { todayOn } from '../../../src/core/today'
import { frameLine, LinesInMemory } from '../../../src/engine/store/lines'
import { putColumns, putSnapshot } from '../../../src/engine/store/snapshotBook'
import { scanSnapshot } from '../../../src/engine/store/snapshotColumns'
import { readSnapshot } from '../../../src/engine/store/snapshotFile'
import { bookOf, call, person as personOf } from '../../core/given'
import { act, names, start, step } from '../../core/randomDays'

const day = fc.constantFrom('0001-01-01', '1969-12-31', '1970-01-01', '2026-02-28', '2028-02-29', '9999-12-31')
const text = fc.oneof(fc.constantFrom('client', '重要', 'père', '', '\ud800', '🎣'), fc.string())
const option = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const date = fc.record({ year: option(fc.integer({ min: 1, max: 9999 })), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
const chinese = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 30 }), calendar: fc.constant('chinese' as const), leapMonth: option(fc.constant(true as const)) })
const anyDate: fc.Arbitrary<PartialDate> = fc.oneof(date, chinese)

const fields = fc.record({
  kind: fc.constantFrom('human', 'organisation'),
  state: fc.oneof(fc.constantFrom('active', 'archived', 'deceased'), fc.record({ pausedUntil: day })),
  memorial: option(fc.boolean()),
  cadence: option(fc.record({ days: fc.integer({ min: 1, max: 3650 }), since: day, firstDue: option(day) })),
  noCadence: option(fc.constant(true)),
  taggedOn: option(day),
  tags: fc.array(text, { maxLength: 4 }),
  birthday: option(anyDate),
  dates: fc.array(fc.record({ label: text, date: anyDate }), { maxLength: 2 }),
  festivals: option(fc.uniqueArray(fc.constantFrom(...festivals), { maxLength: 3 })),
  relations: fc.array(fc.record({ label: fc.constantFrom('son', 'partner', 'friend'), personId: option(text), birthday: option(anyDate) }), { maxLength: 3 }),
})
const people = fc.uniqueArray(fc.tuple(text, fields), { selector: ([id]) => id, maxLength: 8 }).map((list) => list.map(([id, each]) => Person.parse(JSON.parse(JSON.stringify({ ...blankPerson(id, '2026-03-02T10:00:00Z'), ...each })))))

/** Without the years, which say nothing of when in a year a date is. */
const inYear = ({ month, day: on, calendar, leapMonth }: Omit<PartialDate, 'year'>) => ({ month, day: on, calendar, leapMonth })

test('what stands beside a snapshot says of everybody what they say themselves, and reads nobody', () => {
  fc.assert(
    fc.property(people, (list) => {
      const bytes = Buffer.from(list.map((person) => frameLine(['people', person.id, person])).join(''))
      const book = new Book()
      toEnd(putColumns(book, new LinesInMemory(bytes), toEnd(scanSnapshot(bytes))))
      for (const person of list) {
        const { id, kind, state, cadence, noCadence, tags, taggedOn } = person
        const outline = book.outlineOf(id)
        expect(outline && { id: outline.id, kind: outline.kind, state: outline.state, cadence: outline.cadence, noCadence: outline.noCadence, tags: outline.tags, taggedOn: outline.taggedOn }).toEqual({ id, kind, state, cadence, noCadence, tags, taggedOn })
        const own = ownDates(person)
        const known = book.dated.get(id)
        expect(known && { ...known, dates: known.dates.map(inYear) }).toEqual(own && { ...own, dates: own.dates.map(inYear) })
      }
      expect(book.people.hidden).toBe(list.filter(isHidden).length)
      expect(book.people.unread).toBe(list.length)
      expect([...book.people]).toEqual(list.map((person) => [person.id, person]))
    }),
  )
})

/** The book as a snapshot holds it, and opened from there. */
function opened(book: Book): Book {
  const bytes = Buffer.from(tableNames.flatMap((table) => [...book[table].values()].map((row) => frameLine([table, row.id, row]))).join(''))
  const again = new Book()
  const { rows } = readSnapshot(bytes, 'snapshot')
  toEnd(putSnapshot(again, { lines: new LinesInMemory(bytes), rows }, toEnd(scanSnapshot(bytes))))
  return again
}

test('whatever has happened in a book, it is the same Today by the outlines beside it, by whoever has been read since, and after what happens next', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), fc.array(step, { maxLength: 4 }), fc.nat(30), (steps, next, days) => {
      const book = bookOf(names.map((name, i) => personOf(name, { cadence: { days: 7 * (i + 1), since: start }, tags: [`tag ${i % 2}`] })), [])
      let last: Change | undefined
      for (const each of steps) last = act(book, start, each, last)
      const again = opened(book)
      const day = addDays(start, days)
      expect(todayOn(again, day)).toEqual(todayOn(book, day))
      for (const each of next) {
        const change = act(book, start, each, undefined)
        if (change) applyChange(again, change)
      }
      expect(todayOn(again, day)).toEqual(todayOn(book, day))
      toEnd(again.people.read())
      expect(todayOn(again, addDays(day, 1))).toEqual(todayOn(book, addDays(day, 1)))
    }),
  )
})

const near = (text: string) => fc.integer({ min: -10, max: 70 }).map((days) => addDays(Day.parse(text), days)).map((on) => ({ month: Number(on.slice(5, 7)), day: Number(on.slice(8)) }))
const leads = fc.record({ birthday: option(fc.nat(20)), festival: option(fc.nat(20)), card: option(fc.nat(40)), call: option(fc.nat(20)) })
const greeted = fc.record({
  starred: option(fc.constant(true)),
  reach: fc.record({ channel: option(fc.constantFrom('letter', 'call', 'mail')) }),
  birthday: option(fc.oneof(near('2026-02-20'), anyDate)),
  dates: fc.array(near('2026-02-20').map((each) => ({ label: 'anniversary', date: each })), { maxLength: 2 }),
  festivals: option(fc.uniqueArray(fc.constantFrom(...festivals), { maxLength: 2 })),
  relations: fc.array(fc.record({ label: fc.constant('son'), personId: option(fc.constantFrom('p0', 'p1', 'p9')), birthday: option(near('2026-02-20')) }), { maxLength: 1 }),
  touches: fc.array(fc.tuple(fc.integer({ min: -12, max: 3 }), fc.boolean()), { maxLength: 3 }),
})

test('a day is told of the same dates by the few people it looks at as by everybody, stored or not', () => {
  let told = 0
  fc.assert(
    fc.property(fc.array(greeted, { maxLength: 6 }), option(fc.nat(20)), leads, (list, dateLead, dateLeads) => {
      const today = Day.parse('2026-02-27')
      const everybody = list.map(({ touches: _, ...each }, place) => Person.parse(JSON.parse(JSON.stringify({ ...blankPerson(`p${place}`, '2026-02-02T10:00:00Z'), ...each }))))
      const entries = list.flatMap(({ touches }, place) => touches.map(([days, answered]) => call(`p${place}`, addDays(today, days), answered ? {} : { answered: false })))
      const book = bookOf(everybody, entries, { dateLead, dateLeads })
      const causes = dateCauses(book, today, dateRowsWithRelated(book, addDays(today, -7), 7 + 61, today))
      for (const each of [book, opened(book)]) expect(dateCauses(each, today, datesToTell(each, today))).toEqual(causes)
      told += causes.length
    }),
  )
  expect(told).toBeGreaterThan(50)
})
