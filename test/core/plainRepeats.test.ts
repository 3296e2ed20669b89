import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDue, readRepeat, readRepeatAndDate } from '../../src/core/plainRepeats'
import { day } from './given'

/** A Saturday. */
const today = day('2026-11-21')
const context = { today, toward: 'future' as const }

describe('how often, in plain words', () => {
  test.each([
    ['every day', 'FREQ=DAILY'],
    ['daily', 'FREQ=DAILY'],
    ['every 2 weeks', 'FREQ=WEEKLY;INTERVAL=2'],
    ['every other week', 'FREQ=WEEKLY;INTERVAL=2'],
    ['Every three months', 'FREQ=MONTHLY;INTERVAL=3'],
    ['monthly', 'FREQ=MONTHLY'],
    ['quarterly', 'FREQ=MONTHLY;INTERVAL=3'],
    ['every year', 'FREQ=YEARLY'],
    ['follow up every fortnight', 'FREQ=WEEKLY;INTERVAL=2'],
    ['every Friday', 'FREQ=WEEKLY;BYDAY=FR'],
    ['every other tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['every Monday, Wednesday and Friday', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['every 2 weeks on Thursday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    ['weekly on mon and thu', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['every weekday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['last friday of every month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['on the first Monday of each month', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['every month on the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['the 2nd tuesday of every 3 months', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU'],
    ['every last friday', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every last friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every second Friday of the month', 'FREQ=MONTHLY;BYDAY=2FR'],
    ['last working day of the month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['the last day of every month', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['the 15th of every month', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['every month on the 1st', 'FREQ=MONTHLY;BYMONTHDAY=1'],
    ['every week for 5 times', 'FREQ=WEEKLY;COUNT=5'],
    ['every 2 weeks, 10 times', 'FREQ=WEEKLY;INTERVAL=2;COUNT=10'],
    ['monthly until 2027-06-30', 'FREQ=MONTHLY;UNTIL=20270630'],
    ['every Friday until 12 March 2027', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20270312'],
    ['yearly until 2030', 'FREQ=YEARLY;UNTIL=20301231'],
    ['weekly until June', 'FREQ=WEEKLY;UNTIL=20270630'],
    ['monthly until November', 'FREQ=MONTHLY;UNTIL=20261130'],
    ['every Friday until Feb 2028', 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20280229'],
    ['weekly until June 5', 'FREQ=WEEKLY;UNTIL=20270605'],
    ['每周直到6月', 'FREQ=WEEKLY;UNTIL=20270630'],
    ['每周直到2028年2月底', 'FREQ=WEEKLY;UNTIL=20280229'],
    ['RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=4', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=4'],
    ['每天', 'FREQ=DAILY'],
    ['每周', 'FREQ=WEEKLY'],
    ['每两周', 'FREQ=WEEKLY;INTERVAL=2'],
    ['每隔一天', 'FREQ=DAILY;INTERVAL=2'],
    ['每3个月', 'FREQ=MONTHLY;INTERVAL=3'],
    ['每月', 'FREQ=MONTHLY'],
    ['每季度', 'FREQ=MONTHLY;INTERVAL=3'],
    ['每半年', 'FREQ=MONTHLY;INTERVAL=6'],
    ['每年', 'FREQ=YEARLY'],
    ['每周五', 'FREQ=WEEKLY;BYDAY=FR'],
    ['每周一、周三和周五', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['每星期天', 'FREQ=WEEKLY;BYDAY=SU'],
    ['每两周的周四', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    ['每个工作日', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['每月最后一个周五', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['每个月的第二个星期二', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['每季度第一个周一', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO'],
    ['每月最后一天', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['每月最后一个工作日', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['每月15号', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['每周，共5次', 'FREQ=WEEKLY;COUNT=5'],
    ['每月直到2027年6月30日', 'FREQ=MONTHLY;UNTIL=20270630'],
  ])('%s is %s', (text, rule) => {
    expect(readRepeat(text, context)?.plan).toEqual({ rule })
  })

  test.each([
    ['3 months after done', 3, 'month'],
    ['3 months after I did it', 3, 'month'],
    ['a week after it is done', 1, 'week'],
    ['every 2 weeks after completion', 2, 'week'],
    ['two fortnights after finishing it', 4, 'week'],
    ['完成后三个月', 3, 'month'],
    ['完成三个月后', 3, 'month'],
    ['做完后2周', 2, 'week'],
  ])('%s counts from when it is done', (text, every, unit) => {
    expect(readRepeat(text, context)?.plan).toEqual({ afterDone: { every, unit } })
  })

  test.each(['every one of them', '每个人', 'week', 'someday', 'every 0 weeks', 'FREQ=SECONDLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'])('%s says nothing of the kind', (text) => {
    expect(readRepeat(text, context)).toBeUndefined()
  })
})

describe('how often and from when', () => {
  test.each([
    { text: 'every 2 weeks', due: '2026-12-05' },
    { text: 'every 2 weeks from 1 December', due: '2026-12-01' },
    { text: 'weekly until June', due: '2026-11-28' },
    { text: 'on 31 January every month to pay', due: '2027-01-31' },
    { text: 'monthly from the 30th', due: '2026-11-30' },
    { text: 'the 31st of every month', due: '2026-12-31' },
    { text: 'every month on the 30th', due: '2026-11-30' },
    { text: '每月31号', due: '2026-12-31' },
    { text: 'last friday of every month', due: '2026-11-27' },
    { text: 'every Monday at 9am', due: '2026-11-23', time: '09:00' },
    { text: 'every Saturday', due: '2026-11-21' },
    { text: 'every Friday from 1 December', due: '2026-12-04' },
    { text: '3 months after done', due: '2027-02-21' },
    { text: '3 months after done, first tomorrow', due: '2026-11-22' },
    { text: '每月最后一个周五下午三点', due: '2026-11-27', time: '15:00' },
    { text: '每两周，从12月1日开始', due: '2026-12-01' },
    { text: '每周五', due: '2026-11-27' },
  ])('$text is first due on $due', ({ text, due, time }) => {
    const { repeat, date } = readRepeatAndDate(text, context)
    expect([repeat && firstDue(repeat.plan, date?.day, today), date?.time]).toEqual([due, time])
  })
})

test('no text makes it fail, and what it read stands where it says', () => {
  const words = ['every ', 'last ', 'Friday ', 'of ', 'month ', 'the ', '2 ', 'weeks ', '每', '两', '周', '月', '最后一个', '五', '第', '完成后', 'until ', 'times ', ', ', '15th ', 'FREQ=', 'DAILY;', 'COUNT=9']
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((some) => some.join(''))), (text) => {
      const found = readRepeat(text, context)
      if (found) expect(text.slice(found.start, found.end)).toBe(found.text)
    }),
    { numRuns: 500 },
  )
})
