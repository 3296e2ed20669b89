import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarEvents } from '../../src/core/calendarEvents'
import { addDays } from '../../src/core/days'
import { occurrencesBetween } from '../../src/core/repeats'
import { writeIcs } from '../../src/formats/ics'
import { bookOf, call, day, monthly, person, promise, reminder } from '../core/given'

const today = day('2026-11-21')
const fileOf = (...[book, withDueDays = false]: [ReturnType<typeof bookOf>, boolean?]) => [...writeIcs(calendarEvents(book, today, { withDueDays }))].join('')
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent')
const said = (text: string) => eventsIn(text).map((event) => ['dtstart', 'rrule', 'summary'].map((name) => event.getFirstPropertyValue(name)?.toString()).filter(Boolean).join(' | '))

test('promises stand on the day they are for, whose they are plain to see', () => {
  const book = bookOf([person('Ana')], [promise('Ana', '2026-11-01', { due: '2026-11-27' }), promise('Ana', '2026-11-01', { by: 'them', due: '2026-11-25' }), promise('Ana', '2026-11-01', { due: '2026-11-25', outcome: 'kept' }), promise('Ana', '2026-11-01')])
  expect(said(fileOf(book))).toEqual(['2026-11-25 | 🤝 Ana: Send the deck', '2026-11-27 | 🤝 Send the deck (Ana)'])
})

describe('a reminder', () => {
  test.each([
    { what: 'for a day', fields: {}, event: '2026-11-27 | Send the offer (Ana)' },
    { what: 'at a time, on the wall clock', fields: { time: '15:30' }, event: '2026-11-27T15:30:00 | Send the offer (Ana)' },
    { what: 'by a rule', fields: { repeat: { rule: 'FREQ=MONTHLY;BYDAY=-1FR', from: '2026-11-27' } }, event: '2026-11-27 | FREQ=MONTHLY;BYDAY=-1FR | Send the offer (Ana)' },
    { what: 'kept by an older Hearth', fields: { repeat: { every: 2, unit: 'week', from: '2026-11-27' } }, event: '2026-11-27 | FREQ=WEEKLY;INTERVAL=2 | Send the offer (Ana)' },
    { what: 'counted: ends on its last day, however many are done', fields: { repeat: { rule: 'FREQ=WEEKLY;COUNT=4', from: '2026-11-13' } }, event: '2026-11-27 | FREQ=WEEKLY;UNTIL=20261204 | Send the offer (Ana)' },
    { what: 'from when it is done: only the coming time', fields: { repeat: { afterDone: { every: 3, unit: 'month' } } }, event: '2026-11-27 | Send the offer (Ana)' },
    { what: 'put off', fields: { snoozedUntil: '2026-11-29', snoozedTime: '09:00' }, event: '2026-11-29T09:00:00 | Send the offer (Ana)' },
    { what: 'done: none', fields: { doneAt: '2026-11-20T10:00:00Z' }, event: undefined },
  ])('$what', ({ fields, event }) => {
    expect(said(fileOf(bookOf([person('Ana')], [reminder(['Ana'], '2026-11-27', fields)])))).toEqual(event ? [event] : [])
  })

  test('of a series, one time put off: that time, and the series from the next on', () => {
    const book = bookOf([], [reminder([], '2026-11-20', { snoozedUntil: '2026-11-23', repeat: { rule: 'FREQ=WEEKLY', from: '2026-11-06' } })])
    expect(said(fileOf(book))).toEqual(['2026-11-23 | Send the offer', '2026-11-27 | FREQ=WEEKLY | Send the offer'])
  })

  test.each(['2026-10-29', '2026-10-30', '2026-10-31', '2026-10-15'])('monthly from %s has the days Hearth has', (from) => {
    const repeat = { rule: 'FREQ=MONTHLY', from: day(from) }
    const [event] = eventsIn(fileOf(bookOf([], [reminder([], from, { repeat })])))
    const rule = event?.getFirstPropertyValue('rrule')?.toString() ?? ''
    const days = /BYMONTHDAY=([-\d,]+)/.exec(rule)?.[1]?.split(',').map(Number) ?? [Number(from.slice(8))]
    const expected = occurrencesBetween(repeat, day(from), addDays(day(from), 800))
    for (const at of expected) {
      const [year = 0, month = 0, date = 0] = at.split('-').map(Number)
      const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
      expect(Math.max(...days.map((one) => (one < 0 ? length + one + 1 : one)).filter((one) => one <= length)), at).toBe(date)
    }
  })
})

test('birthdays and dates of the coming year, on the day they are kept; people due, where wanted', () => {
  const people = [
    person('Ana', { birthday: { year: 1990, month: 3, day: 14 }, cadence: monthly }),
    person('Leap', { birthday: { month: 2, day: 29 } }),
    person('Moon', { birthday: { month: 8, day: 15, calendar: 'chinese' } }),
    person('Gone', { birthday: { month: 5, day: 1 }, state: 'archived' }),
  ]
  const book = bookOf(people, [call('Ana', '2026-11-01')])
  expect(said(fileOf(book))).toEqual(['2027-02-28 | 🎂 Leap', '2027-03-14 | 🎂 Ana (37)', '2027-09-15 | 🎂 Moon'])
  expect(said(fileOf(book, true))).toContain('2026-12-01 | 💬 Ana')
})

test.each([
  { given: 'a pause that ends before it', until: '2026-12-10', events: ['2026-12-20 | 🎂 Ana', '2026-12-10 | 💬 Ana'] },
  { given: 'a pause that ends after it', until: '2026-12-21', events: ['2026-12-21 | 💬 Ana'] },
  { given: 'a pause that is over', until: '2026-11-01', events: ['2026-12-20 | 🎂 Ana', '2026-12-01 | 💬 Ana'] },
])('a birthday on 20 December and due on the 1st, with $given', ({ until, events }) => {
  const ana = person('Ana', { birthday: { month: 12, day: 20 }, cadence: monthly, state: { pausedUntil: day(until) } })
  expect(said(fileOf(bookOf([ana], [call('Ana', '2026-11-01')]), true))).toEqual(events)
})

test('a single reminder keeps its id when it is put off, so that a calendar moves it; of a series the one put off has its own', () => {
  const ids = (fields: Record<string, unknown>) => calendarEvents(bookOf([], [{ ...reminder([], '2026-11-20', fields), id: 'r' }]), today).map(({ uid }) => uid)
  expect(ids({})).toEqual(['r'])
  expect(ids({ snoozedUntil: '2026-11-23' })).toEqual(['r'])
  expect(ids({ snoozedUntil: '2026-11-23', repeat: { rule: 'FREQ=WEEKLY', from: '2026-11-20' } })).toEqual(['r-put-off', 'r'])
})

test('the same book gives the same file, and each event its own id, the same tomorrow', () => {
  const book = bookOf([person('Ana', { birthday: { month: 3, day: 14 }, dates: [{ label: 'a', date: { month: 3, day: 14 } }, { label: 'b', date: { month: 3, day: 14 } }] })], [reminder(['Ana'], '2026-11-27'), reminder([], '2026-11-27')])
  expect(fileOf(book)).toBe(fileOf(book))
  const ids = (on: typeof today) => calendarEvents(book, on, { withDueDays: true }).map(({ uid }) => uid)
  expect(new Set(ids(today)).size).toBe(5)
  expect(ids(addDays(today, 1))).toEqual(ids(today))
})

test('no text in it makes another event, property or line too long, and each comes back as it was written', () => {
  const pieces = fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0000', 'BEGIN:VEVENT', 'END:VEVENT', 'ATTENDEE:mailto:x@example.org', ';', ',', ':', '\\', '\\n', '"', 'ä', '张', '👨‍👩‍👧', '\ud800', ' ', 'x'.repeat(80))
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 12 }).map((some) => some.join('')), (text) => {
      const title = `a${text}z`
      const file = fileOf(bookOf([person('Ana', { name: { given: title }, birthday: { month: 3, day: 14 } })], [reminder(['Ana'], '2026-11-27', { title })]))
      const events = eventsIn(file)
      expect(events.map((event) => event.getAllProperties().length)).toEqual([5, 5])
      const lines = file.split('\r\n')
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
      for (const line of lines) {
        expect(line).not.toMatch(/[\0-\x08\x0a-\x1f]/)
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }
      const kept = title.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[\ud800-\udfff]/gu, '\ufffd').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
      expect(events[0]?.getFirstPropertyValue('summary')).toBe(`${kept} (${kept})`)
    }),
    { numRuns: 500 },
  )
})
