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
