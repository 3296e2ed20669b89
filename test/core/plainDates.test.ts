import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { fromDayNumber } from '../../src/core/days'
import { readDate, readDates } from '../../src/core/plainDates'
import { day } from './given'

/** A Saturday. */
const today = day('2026-11-21')
const read = (text: string, more = {}) => {
  const found = readDate(text, { today, ...more })
  return found && [found.day, ...(found.time ? [found.time] : [])].join(' ')
}

describe('English, on Saturday 21 November 2026', () => {
  test.each([
    ['today', '2026-11-21'],
    ['tomorrow', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-20'],
    ['this morning', '2026-11-21'],
    ['tonight at 8', '2026-11-21 20:00'],
    ['in 2 weeks', '2026-12-05'],
    ['in two weeks', '2026-12-05'],
    ['in a fortnight', '2026-12-05'],
    ['in 10 days', '2026-12-01'],
    ['in a month', '2026-12-21'],
    ['in 3 months', '2027-02-21'],
    ['in 3 months at 3pm', '2027-02-21 15:00'],
    ['in half a year', '2027-05-21'],
    ['in a year', '2027-11-21'],
    ['3 days from now', '2026-11-24'],
    ['2 weeks ago', '2026-11-07'],
    ['next week', '2026-11-28'],
    ['next month', '2026-12-21'],
    ['Friday', '2026-11-27'],
    ['on friday', '2026-11-27'],
    ['this Friday', '2026-11-27'],
    ['next Friday', '2026-11-27'],
    ['next Monday', '2026-11-23'],
    ['next Sunday', '2026-11-29'],
    ['last Tuesday', '2026-11-17'],
    ['Tuesday next week', '2026-11-24'],
    ['next week Tuesday', '2026-11-24'],
    ['next week, on Friday at 10', '2026-11-27 10:00'],
    ['Sunday last week', '2026-11-15'],
    ['last Saturday', '2026-11-14'],
    ['3pm Friday', '2026-11-27 15:00'],
    ['Friday at 15:30', '2026-11-27 15:30'],
    ['next Tuesday 9am', '2026-11-24 09:00'],
    ['5 May', '2027-05-05'],
    ['May 5th', '2027-05-05'],
    ['on May 5, 2028', '2028-05-05'],
    ['Friday, May 8', '2027-05-08'],
    ['1 December at 10', '2026-12-01 10:00'],
    ['29 February', '2028-02-29'],
    ['5/12', '2026-12-05'],
    ['5.12.', '2026-12-05'],
    ['1.5.2027', '2027-05-01'],
    ['2026-12-05', '2026-12-05'],
    ['on the 5th', '2026-12-05'],
    ['end of the month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['in June', '2027-06-01'],
    ['in May', '2027-05-01'],
    ['Sat', '2026-11-21'],
    ['lunch with 张伟 on 5 May', '2027-05-05'],
    ['at 3', '2026-11-21 15:00'],
    ['at 10', '2026-11-21 10:00'],
    ['noon', '2026-11-21 12:00'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each(['', 'sat with Bob', 'we may meet', 'the 40 W panels', '20 min', 'Jan called', 'lunch with April', 'second meeting', 'version 2.1.3', '+34 600 123 456', 'every now and then', 'in 99999999 days'])('%s: no day', (text) => {
    expect(read(text)).toBeUndefined()
  })
})

describe('Chinese, on the same Saturday', () => {
  test.each([
    ['今天', '2026-11-21'],
    ['明天', '2026-11-22'],
    ['后天', '2026-11-23'],
    ['大后天', '2026-11-24'],
    ['昨天', '2026-11-20'],
    ['前天', '2026-11-19'],
    ['大前天', '2026-11-18'],
    ['两周后', '2026-12-05'],
    ['2周后', '2026-12-05'],
    ['两个星期后', '2026-12-05'],
    ['过两周', '2026-12-05'],
    ['十天后', '2026-12-01'],
    ['二十一天之后', '2026-12-12'],
    ['三个月后', '2027-02-21'],
    ['半年后', '2027-05-21'],
    ['一年后', '2027-11-21'],
    ['两天前', '2026-11-19'],
    ['下周', '2026-11-28'],
    ['下个月', '2026-12-21'],
    ['下个月5号', '2026-12-05'],
    ['月底', '2026-11-30'],
    ['下个月底', '2026-12-31'],
    ['周五', '2026-11-27'],
    ['下周三', '2026-11-25'],
    ['下星期三', '2026-11-25'],
    ['下下周一', '2026-11-30'],
    ['本周五', '2026-11-20'],
    ['上周二', '2026-11-10'],
    ['下周三下午三点', '2026-11-25 15:00'],
    ['明天上午10点半', '2026-11-22 10:30'],
    ['后天下午两点一刻', '2026-11-23 14:15'],
    ['今晚八点', '2026-11-21 20:00'],
    ['明晚7:30', '2026-11-22 19:30'],
    ['12月5日', '2026-12-05'],
    ['十二月二十五日', '2026-12-25'],
    ['2027年3月8号', '2027-03-08'],
    ['明年三月八号', '2027-03-08'],
    ['15号', '2026-12-15'],
    ['兩週後', '2026-12-05'],
    ['下禮拜三', '2026-11-25'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each(['张伟', '十分感谢', '喜欢钓鱼', '三月'])('%s: no day', (text) => {
    expect(read(text)).toBeUndefined()
  })
})

describe('what happened lies behind, what is planned ahead', () => {
  test.each([
    ['Friday', 'future', '2026-11-27'],
    ['Friday', 'past', '2026-11-20'],
    ['Saturday', 'future', '2026-11-21'],
    ['Saturday', 'past', '2026-11-21'],
    ['5 May', 'past', '2026-05-05'],
    ['周五', 'past', '2026-11-20'],
    ['5月5日', 'past', '2026-05-05'],
    ['15号', 'past', '2026-11-15'],
    ['on the 5th', 'past', '2026-11-05'],
  ])('%s, %s: %s', (text, toward, expected) => {
    expect(read(text, { toward })).toBe(expected)
  })
})

test.each([
  ['5/12', { order: 'day-month' }, '2026-12-05'],
  ['5/12', { order: 'month-day' }, '2027-05-12'],
  ['5/12', { language: 'zh' }, '2027-05-12'],
  ['5/12', { language: 'zh', order: 'day-month' }, '2026-12-05'],
])('%s with %o: %s', (text, settings, expected) => {
  expect(read(text, settings)).toBe(expected)
})

test.each([
  ['in an hour', '23:30', '2026-11-22 00:30'],
  ['in 20 minutes', '09:00', '2026-11-21 09:20'],
  ['两小时后', '09:00', '2026-11-21 11:00'],
])('%s at %s: %s', (text, now, expected) => {
  expect(read(text, { now })).toBe(expected)
  expect(read(text)).toBeUndefined()
})

test('says where in the text each day stands', () => {
  const text = 'lunch on Friday, call back in 2 weeks at 10'
  expect(readDates(text, { today }).map(({ start, end }) => text.slice(start, end))).toEqual(['on Friday', 'in 2 weeks at 10'])
})

describe('in every time zone of the machine', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
  test.each(['UTC', 'America/Sao_Paulo', 'America/New_York', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Asia/Shanghai'])('%s', (name) => {
    process.env.TZ = name
    for (const on of ['2018-11-03', '2011-12-29', '2026-03-07', '2026-10-31', '2026-12-31', '2028-02-28']) {
      const at = Temporal.PlainDate.from(on)
      expect(readDate('tomorrow', { today: day(on) })?.day).toBe(at.add({ days: 1 }).toString())
      expect(readDate('tomorrow at 2:30am', { today: day(on) })).toMatchObject({ day: at.add({ days: 1 }).toString(), time: '02:30' })
      expect(readDate('in 2 weeks', { today: day(on) })?.day).toBe(at.add({ weeks: 2 }).toString())
      expect(readDate('明天', { today: day(on) })?.day).toBe(at.add({ days: 1 }).toString())
      expect(readDate('5 May 2027', { today: day(on) })?.day).toBe('2027-05-05')
    }
  })
})

const anyDay = fc.integer({ min: 15_000, max: 25_000 }).map(fromDayNumber)
test('months are counted by the calendar, and the 31st becomes the last of a shorter month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 48 }), (on, months) => {
      const expected = Temporal.PlainDate.from(on).add({ months }).toString()
      expect(readDate(`in ${months} months`, { today: on })?.day).toBe(expected)
      expect(readDate(`${months}个月后`, { today: on })?.day).toBe(expected)
    }),
  )
})

test('a date written out is that date, whatever today is', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (on, written) => {
      expect(readDate(`call back on ${written}`, { today: on })?.day).toBe(written)
      const [year = '', month = '', date = ''] = written.split('-')
      expect(readDate(`${Number(date)}/${Number(month)}/${year}`, { today: on })?.day).toBe(written)
      expect(readDate(`${year}年${Number(month)}月${Number(date)}日`, { today: on })?.day).toBe(written)
    }),
  )
})

test('no text makes it fail or take long', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.constantFrom('in ', '2 ', 'weeks', '周', '两', '后', '下', '月', '5', '/', '.', ' at ', 'pm', 'May', '年', '三', '点', ':')).map((words) => words.join(''))), (text) => {
      for (const found of readDates(text, { today })) expect(text.slice(found.start, found.end)).toBe(found.text)
    }),
    { numRuns: 300 },
  )
})
