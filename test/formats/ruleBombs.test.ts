import { expect, test } from 'vitest'
import { readAll } from './read'

const event = (rule: string) => `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200106T090000\r\nRRULE:${rule}\r\nATTENDEE:mailto:a@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

/** `npm run faults` tries five thousand more. */
test.each([
  ['FREQ=WEEKLY;WKST=SU;BYDAY=MO;COUNT=5', 5],
  ['FREQ=WEEKLY;UNTIL=20200120T235959Z', 3],
  ['FREQ=DAILY', 300],
  ['FREQ=SECONDLY;COUNT=31500000', 1],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1],
  ['FREQ=WEEKLY;COUNT=999999999', 1],
  ['FREQ=NEVER', 1],
])('%s gives %i meetings', (rule, count) => {
  expect(readAll(event(rule), { name: 'a.ics' }).events).toHaveLength(count)
})

const long = (start: string, rule: string) => event(rule).replace('20200106', start)

/** As read on 22 November 2026. */
test.each([
  ['19700101', 'FREQ=MONTHLY;BYDAY=-1SU;UNTIL=99991231T000000Z', '2001-11-25', '2026-10-25'],
  ['19700101', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2001-11-30', '2026-10-30'],
  ['19700131', 'FREQ=MONTHLY', '1984-01-31', '2026-10-31'],
  ['16040229', 'FREQ=YEARLY', '1604-02-29', '2024-02-29'],
  ['19700101', 'FREQ=DAILY', '2026-01-27', '2026-11-22'],
  ['20240101', 'FREQ=DAILY;COUNT=730', '2025-03-06', '2025-12-30'],
])('of a row that began on %s by %s the latest times are taken', (start, rule, first, last) => {
  const { events } = readAll(long(start, rule), { name: 'a.ics' })
  expect(events.length).toBeLessThanOrEqual(300)
  expect([events[0]?.fields.at.slice(0, 10), events.at(-1)?.fields.at.slice(0, 10)]).toEqual([first, last])
})
