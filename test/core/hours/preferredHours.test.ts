import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellNow } from '../../../src/core/telling'
import { todayOn } from '../../../src/core/today'
import { bookOf, day, person, reminder } from '../given'
import { speaker } from '../texts'
import { isGoodTime, preferredHours } from '../../../src/core/hours/preferredHours'

const span = (reach: { hours?: string; never?: string }) => {
  const { from, to, notOn } = preferredHours(reach)
  return [from ?? '', to ?? '', ...notOn].join(' ').trim()
}

describe('when somebody likes to be reached', () => {
  test.each([
    ['after 10', '10:00'],
    ['after 10am', '10:00'],
    ['after 2pm', '14:00'],
    ['from 9:30', '09:30'],
    ['10:30 onwards', '10:30'],
    ['not before 10', '10:00'],
    ['before 12', '12:00'],
    ['until 6pm', '18:00'],
    ['10-12', '10:00 12:00'],
    ['between 10 and 12', '10:00 12:00'],
    ['9 to 5', '09:00 17:00'],
    ['2 to 4pm', '14:00 16:00'],
    ['mornings', '12:00'],
    ['in the evening', '18:00'],
    ['上午10点后', '10:00'],
    ['10点以后', '10:00'],
    ['下午3点半以后', '15:30'],
    ['下午', '12:00 18:00'],
    ['10点到12点', '10:00 12:00'],
    ['whenever', ''],
    ['', ''],
  ])('%j is %j', (hours, expected) => expect(span({ hours })).toBe(expected))

  test.each([
    ['never before 10', '10:00'],
    ['before 10', '10:00'],
    ['no calls before 10', '10:00'],
    ['never after 6pm', '18:00'],
    ['after 18', '18:00'],
    ['mornings', '12:00'],
    ['never in the evening', '18:00'],
    ['never at weekends', '6 7'],
    ['never on Fridays', '5'],
    ['10点前不要', '10:00'],
    ['不要早于10点', '10:00'],
    ['周末', '6 7'],
    ['never mention the merger', ''],
  ])('never %j leaves %j', (never, expected) => expect(span({ never })).toBe(expected))

  test.each([
    ['2026-11-27T09:59', false],
    ['2026-11-27T10:00', true],
    ['2026-11-27T16:59', true],
    ['2026-11-27T17:00', false],
    ['2026-11-28T11:00', false],
  ])('at %s, with 10 to 17 and never at weekends: %s', (localTime, good) => {
    expect(isGoodTime(preferredHours({ hours: '10 to 17', never: 'never at weekends' }), localTime)).toBe(good)
  })
})

describe('hours are honoured', () => {
  const today = day('2026-11-27')
  const ana = person('Ana', { reach: { channel: 'call', never: 'never before 10' } })
  const told = (book: ReturnType<typeof bookOf>, time: string) => tellNow(book, { today, localTime: `${today}T${time}`, wasSaid: () => false })

  test.each([
    ['08:00', 'Not yet for them. Prefers a call. Keep in mind: never before 10.'],
    ['10:00', 'Prefers a call. Keep in mind: never before 10.'],
  ])('a row at %s says %s', (time, says) => {
    const [row] = todayOn(bookOf([ana], [reminder(['Ana'], today)]), today, undefined, time).first
    expect(speaker('en')(row?.wish ?? [])).toBe(says)
  })

  test.each([
    { zone: 'America/Los_Angeles', at: '17:00', now: '16:00', says: 'Not yet for them. It is 08:00 where they are.' },
    { zone: 'America/Los_Angeles', at: '19:00', now: '18:00', says: undefined },
    { zone: 'Asia/Shanghai', at: '03:00', now: '02:00', says: undefined },
    { zone: 'Asia/Kathmandu', at: '05:14', now: '04:14', says: 'Not yet for them. It is 09:59 where they are.' },
    { zone: 'Europe/Berlin', at: '09:00', now: '08:00', says: 'Not yet for them.' },
    { zone: 'somewhere', at: '09:00', now: '08:00', says: 'Not yet for them.' },
    { zone: undefined, at: '09:00', now: '08:00', says: 'Not yet for them.' },
  ])('in $zone, when it is $at in Berlin: $says', ({ zone, at, now, says }) => {
    const book = bookOf([{ ...ana, timeZone: zone }], [reminder(['Ana'], today)])
    const instant = `${today}T${now}:00Z`
    const [row] = todayOn(book, today, undefined, at, { now: instant }).first
    expect(row?.wish.filter(({ key }) => key.startsWith('nudges:hoursNow')).length).toBe(says === undefined ? 0 : says.includes('where') ? 2 : 1)
    expect(speaker('en')(row?.wish ?? [])).toBe([says, 'Prefers a call. Keep in mind: never before 10.'].filter(Boolean).join(' '))
    const { say } = tellNow(book, { today, localTime: `${today}T${at}`, now: instant, wasSaid: () => false })
    expect(say).toHaveLength(says === undefined ? 1 : 0)
  })

  test.each([['call', 1], ['message', 1], ['mail', 0], ['letter', 0]] as const)('before their hours, who would rather have a %s: %i words of it', (channel, count) => {
    const book = bookOf([person('Ana', { reach: { channel, hours: 'after 10' } })], [reminder(['Ana'], today)])
    expect(todayOn(book, today, undefined, '08:00').first[0]?.wish.filter(({ key }) => key.startsWith('nudges:hoursNow'))).toHaveLength(count)
  })

  test('a notification waits for them and is told then, not lost; a reminder with a time of its own keeps it', () => {
    const book = bookOf([ana], [reminder(['Ana'], today), reminder(['Ana'], today, { time: '09:00' })])
    expect(['08:59', '09:00', '10:00'].map((time) => told(book, time).say.length)).toEqual([0, 1, 2])
    expect(told(book, '09:30').said).toHaveLength(1)
  })

  test('nothing without a time of its own is told about anybody before their hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom('each', 'digest'), (from, at, mode) => {
        const hour = (number: number) => `${String(number).padStart(2, '0')}:00`
        const book = bookOf([person('Ana', { reach: { hours: `after ${hour(from)}` } })], [reminder(['Ana'], today)], { notify: { mode, digestAt: '00:00' } })
        const names = told(book, hour(at)).say.filter(({ title }) => title.params?.name === 'Ana')
        expect(names.length).toBe(at >= from ? 1 : 0)
      }),
      { numRuns: 60 },
    )
  })
})
