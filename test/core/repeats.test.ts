import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dayNumber, fromDayNumber } from '../../src/core/days'
import { Repeat } from '../../src/core/entries/reminder'
import { nextAfterSkipping, nextOccurrence, occurrencesBetween } from '../../src/core/repeats'
import { everyRule, readRule, writeRule } from '../../src/core/rules'
import { day } from './given'

test.each([
  { repeat: 'every day', every: 1, unit: 'day' as const, from: '2026-11-18', due: '2026-11-18', today: '2026-11-21', next: '2026-11-22' },
  { repeat: 'done on its day', every: 1, unit: 'day' as const, from: '2026-11-18', due: '2026-11-21', today: '2026-11-21', next: '2026-11-22' },
  { repeat: 'done early', every: 1, unit: 'week' as const, from: '2026-11-18', due: '2026-11-25', today: '2026-11-21', next: '2026-12-02' },
  { repeat: 'missed for months', every: 2, unit: 'week' as const, from: '2026-01-07', due: '2026-01-07', today: '2026-11-21', next: '2026-11-25' },
  { repeat: 'the 31st of a short month', every: 1, unit: 'month' as const, from: '2026-01-31', due: '2026-01-31', today: '2026-02-01', next: '2026-02-28' },
  { repeat: 'and back to the 31st', every: 1, unit: 'month' as const, from: '2026-01-31', due: '2026-02-28', today: '2026-02-28', next: '2026-03-31' },
  { repeat: 'every year on 29 February', every: 1, unit: 'year' as const, from: '2024-02-29', due: '2027-02-28', today: '2027-03-01', next: '2028-02-29' },
])('$repeat: next on $next', ({ every, unit, from, due, today, next }) => {
  const kept = { every, unit, from: day(from) }
  const rule = { rule: writeRule(everyRule(unit, every)), from: day(from) }
  expect([kept, rule].map((repeat) => nextOccurrence(repeat, day(due), day(today)))).toEqual([next, next])
})

test('the next day is the first of the series after both its day and today', () => {
  const anyDay = fc.integer({ min: 18_000, max: 22_000 }).map(fromDayNumber)
  const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const)
  fc.assert(
    fc.property(anyDay, unit, fc.integer({ min: 1, max: 60 }), fc.nat(6), anyDay, (from, each, every, step, today) => {
      const at = (steps: number) => Temporal.PlainDate.from(from).add({ [`${each}s`]: steps * every }).toString()
      const due = day(at(step))
      let steps = 0
      while (at(steps) <= (due > today ? due : today)) steps += 1
      expect(nextOccurrence({ every, unit: each, from }, due, today)).toBe(at(steps))
    }),
    { numRuns: 200 },
  )
})

const byRule = (rule: string, from: string) => ({ rule, from: day(from) })

describe('a series by a rule', () => {
  test.each([
    { rule: 'FREQ=WEEKLY;INTERVAL=2', from: '2026-11-20', days: '2026-11-20 2026-12-04 2026-12-18' },
    { rule: 'FREQ=MONTHLY;BYDAY=-1FR', from: '2026-11-27', days: '2026-11-27 2026-12-25 2027-01-29 2027-02-26' },
    { rule: 'FREQ=MONTHLY;BYDAY=1MO,3MO', from: '2026-11-16', days: '2026-11-16 2026-12-07 2026-12-21 2027-01-04' },
    { rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', from: '2026-11-20', days: '2026-11-20 2026-11-23 2026-11-25 2026-11-27' },
    { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO', from: '2026-11-16', days: '2026-11-16 2026-11-22 2026-11-30 2026-12-06' },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', from: '2027-01-31', days: '2027-01-31 2027-02-28 2027-03-31 2027-04-30' },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=1,15', from: '2026-12-01', days: '2026-12-01 2026-12-15 2027-01-01 2027-01-15' },
    { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', from: '2026-10-01', days: '2026-10-30 2026-11-30 2026-12-31 2027-01-29' },
    { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', from: '2027-01-01', days: '2027-01-01 2027-02-01 2027-03-01' },
    { rule: 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', from: '2026-05-25', days: '2026-05-25 2027-05-31 2028-05-29' },
    { rule: 'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15', from: '2026-03-15', days: '2026-03-15 2026-09-15 2027-03-15' },
    { rule: 'FREQ=MONTHLY', from: '2027-01-31', days: '2027-01-31 2027-02-28 2027-03-31' },
    { rule: 'FREQ=WEEKLY;COUNT=2', from: '2026-11-20', days: '2026-11-20 2026-11-27', ends: true },
    { rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', from: '2026-11-01', days: '2026-11-27 2026-12-25', ends: true },
    { rule: 'FREQ=WEEKLY;UNTIL=20261204', from: '2026-11-20', days: '2026-11-20 2026-11-27 2026-12-04', ends: true },
    { rule: 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261224T235959Z', from: '2026-11-01', days: '2026-11-27', ends: true },
  ])('$rule from $from: $days', ({ rule, from, days, ends }) => {
    const expected = days.split(' ')
    const found = occurrencesBetween(byRule(rule, from), day(from), day('2036-12-31'))
    expect(ends ? found : found.slice(0, expected.length)).toEqual(expected)
  })

  test.each([
    { case: 'done on its day', due: '2026-11-27', today: '2026-11-27', done: '2026-12-25', skipped: '2026-12-25' },
    { case: 'done early', due: '2026-11-27', today: '2026-11-20', done: '2026-12-25', skipped: '2026-12-25' },
    { case: 'missed for months', due: '2026-06-26', today: '2026-11-27', done: '2026-12-25', skipped: '2026-11-27' },
    { case: 'done late', due: '2026-10-30', today: '2026-11-03', done: '2026-11-27', skipped: '2026-11-27' },
  ])('the last Friday, $case: next on $done, skipped on $skipped', ({ due, today, done, skipped }) => {
    const repeat = byRule('FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30')
    expect([nextOccurrence(repeat, day(due), day(today)), nextAfterSkipping(repeat, day(due), day(today))]).toEqual([done, skipped])
  })

  test('counted, it ends with its last time', () => {
    const repeat = byRule('FREQ=WEEKLY;COUNT=3', '2026-11-06')
    expect(nextOccurrence(repeat, day('2026-11-13'), day('2026-11-13'))).toBe('2026-11-20')
    expect(nextOccurrence(repeat, day('2026-11-20'), day('2026-11-20'))).toBeUndefined()
  })

  test('from when it is done: three months after that day, however late', () => {
    expect(nextOccurrence({ afterDone: { every: 3, unit: 'month' } }, day('2026-08-01'), day('2026-11-30'))).toBe('2027-02-28')
  })
})

test('however a rule names its days, they are those that fit, found one by one', () => {
  const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
  const anyDay = fc.integer({ min: 20_000, max: 21_000 }).map(fromDayNumber)
  const weekly = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 7 }).map((weekdays) => ({ unit: 'week' as const, weekdays, monthDays: [] as number[] }))
  const placed = fc.uniqueArray(fc.tuple(fc.constantFrom(-2, -1, 1, 2, 3, 4), fc.constantFrom(...codes)).map(([place, code]) => `${place}${code}`), { minLength: 1, maxLength: 4 }).map((weekdays) => ({ unit: 'month' as const, weekdays, monthDays: [] as number[] }))
  const dated = fc.uniqueArray(fc.constantFrom(1, 2, 14, 28, -1, -2, -28), { minLength: 1, maxLength: 4 }).map((monthDays) => ({ unit: 'month' as const, weekdays: [] as string[], monthDays }))
  const fits = (date: number, weekdays: readonly string[], monthDays: readonly number[]) => {
    const code = codes[(date + 4) % 7] ?? ''
    const [year = 0, month = 0, of = 0] = fromDayNumber(date).split('-').map(Number)
    const left = dayNumber(fromDayNumber(Date.UTC(year, month, 1) / 86_400_000)) - date
    return [code, `${Math.ceil(of / 7)}${code}`, `-${Math.ceil(left / 7)}${code}`].some((name) => weekdays.includes(name)) || monthDays.includes(of) || monthDays.includes(-left)
  }
  const monthOf = (date: number) => Number(fromDayNumber(date).slice(0, 4)) * 12 + Number(fromDayNumber(date).slice(5, 7))
  const weekOf = (date: number) => Math.floor((date + 3) / 7)
  fc.assert(
    fc.property(fc.oneof(weekly, placed, dated), fc.integer({ min: 1, max: 4 }), anyDay, fc.nat(400), ({ unit, weekdays, monthDays }, every, from, ahead) => {
      const period = unit === 'week' ? weekOf : monthOf
      const first = dayNumber(from) + ahead
      const expected: string[] = []
      for (let date = first; expected.length < 4; date++) {
        if ((period(date) - period(dayNumber(from))) % every === 0 && fits(date, weekdays, monthDays)) expected.push(fromDayNumber(date))
      }
      const rule = writeRule(everyRule(unit, every, { weekdays, monthDays }))
      expect(occurrencesBetween({ rule, from }, fromDayNumber(first), day(expected.at(-1) ?? '')), rule).toEqual(expected)
    }),
    { numRuns: 200 },
  )
})

describe('a rule that could go on for ever', () => {
  test.each([
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;INTERVAL=1;COUNT=999999999',
    'FREQ=HOURLY',
    'FREQ=DAILY;COUNT=31500000',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2;BYSECOND=0,1,2,3',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30',
    'FREQ=MONTHLY;INTERVAL=24;BYDAY=5MO',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=31',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15',
    'FREQ=YEARLY;BYYEARDAY=366',
    'FREQ=YEARLY;BYWEEKNO=53',
    'FREQ=YEARLY;BYDAY=53MO',
    'FREQ=WEEKLY;FREQ=SECONDLY',
    'FREQ=WEEKLY;X-EVIL=1',
    `FREQ=MONTHLY;BYMONTHDAY=${Array.from({ length: 5000 }, () => 1).join()}`,
    'FREQ=MONTHLY;BYDAY=0FR',
    'FREQ=MONTHLY;UNTIL=99999999',
    'FREQ=',
    '',
    'FREQ=DAILY\r\nATTENDEE:mailto:x@example.org',
  ])('%j is refused', (rule) => {
    expect(readRule(rule)).toBeUndefined()
    expect(Repeat.safeParse({ rule, from: '2026-11-21' }).success).toBe(false)
  })

  test.each([
    { rule: 'FREQ=DAILY', from: '1900-01-01' },
    { rule: 'FREQ=DAILY;COUNT=1000', from: '1900-01-01' },
    { rule: 'FREQ=DAILY;INTERVAL=999', from: '0001-01-01' },
    { rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', from: '0001-01-01' },
    { rule: 'FREQ=MONTHLY;INTERVAL=999;BYDAY=-1FR', from: '0001-01-01' },
    { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=1,2,3,4,5,-1,-2,-3,-4,-5', from: '1970-01-01' },
    { rule: 'FREQ=YEARLY;INTERVAL=999;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU', from: '1970-01-01' },
    { rule: 'FREQ=YEARLY;INTERVAL=999', from: '9000-01-01' },
  ])('$rule from $from gives at most a thousand days, and a next one or an end', ({ rule, from }) => {
    const repeat = byRule(rule, from)
    expect(occurrencesBetween(repeat, day(from), day('9999-12-31')).length).toBeLessThanOrEqual(1000)
    const next = nextOccurrence(repeat, day(from), day('2026-11-21'))
    expect(next === undefined || next > '2026-11-21').toBe(true)
  })

  test('any text is a rule that answers, or none', () => {
    const part = fc.oneof(
      fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY', 'WKST=MO', 'WKST=SU'),
      fc.tuple(fc.constantFrom('INTERVAL', 'COUNT', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'), fc.array(fc.integer({ min: -40, max: 1100 }), { minLength: 1, maxLength: 3 })).map(([name, values]) => `${name}=${values.join()}`),
      fc.array(fc.tuple(fc.constantFrom('', '1', '-1', '5', '53'), fc.constantFrom('MO', 'FR', 'SU')).map((both) => both.join('')), { minLength: 1, maxLength: 4 }).map((days) => `BYDAY=${days.join()}`),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const rule = parts.join(';')
        if (!readRule(rule)) return
        const next = nextOccurrence(byRule(rule, '2020-02-29'), day('2020-02-29'), day('2026-11-21'))
        expect(next === undefined || next > '2026-11-21').toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

test('a repeat written by an older or newer Hearth is read, and keeps what is not known here', () => {
  const kept = { every: 2, unit: 'week', from: '2026-11-21', colour: 'red' }
  expect(Repeat.parse(kept)).toEqual(kept)
  expect(Repeat.parse({ rule: 'FREQ=DAILY', from: '2026-11-21', skipped: ['2026-11-22'] })).toEqual({ rule: 'FREQ=DAILY', from: '2026-11-21', skipped: ['2026-11-22'] })
})

test('a rule that got into the book unchecked has no further day', () => {
  expect(nextOccurrence(byRule('FREQ=SECONDLY', '2026-11-21'), day('2026-11-21'), day('2026-11-21'))).toBeUndefined()
})
