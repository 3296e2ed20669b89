import { random } from '../formats/mutants'
import { readAll } from '../formats/read'
import type { Trial } from './trial'

/** Rules that have hung other programs: node-ical 542, ical.js 509, dateutil 1094. */
const known = [
  'FREQ=SECONDLY;COUNT=31500000',
  'FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3;BYSECOND=0,1,2',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2',
  'FREQ=DAILY;INTERVAL=999999999',
  'FREQ=WEEKLY;BYDAY=MO;COUNT=999999999',
]
const MOST_TIMES = 1000
const LONGEST_MS = 50

/** Calendars whose events repeat by such rules and by made-up ones: none may give more than a thousand meetings or take long. */
export function readRuleBombs(count: number, start = 1): Trial {
  const next = random(start)
  const lost: string[] = []
  for (let i = 0; i < count; i++) {
    const rule = known[i] ?? madeUp(next)
    const file = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:19700101T090000\r\nRRULE:${rule}\r\nSUMMARY:x\r\nATTENDEE:mailto:a@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
    // What is long once may have paid for compiling or for the memory of others; what is long three times is long.
    const { events, ms: first } = timedReading(file)
    let ms = first
    for (let again = 0; again < 2 && ms > LONGEST_MS; again++) ms = Math.min(ms, timedReading(file).ms)
    if (events > MOST_TIMES || ms > LONGEST_MS) lost.push(`${rule}: ${events} meetings in ${Math.round(ms)} ms`)
  }
  return { runs: count, lost }
}

/** In the process's own time: others do not count. */
function timedReading(file: string): { events: number; ms: number } {
  const began = process.cpuUsage()
  const { events } = readAll(file, { name: 'bomb.ics' })
  const { user, system } = process.cpuUsage(began)
  return { events: events.length, ms: (user + system) / 1000 }
}

function madeUp(next: () => number): string {
  const pick = <T>(values: readonly T[]) => values[Math.floor(next() * values.length)] as T
  const list = (most: number, largest: number) => Array.from({ length: 1 + Math.floor(next() * most) }, () => Math.floor(next() * (2 * largest + 1)) - largest).join(',')
  const parts = [`FREQ=${pick(['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])}`]
  const others = [`INTERVAL=${Math.floor(next() ** 4 * 100_000)}`, `COUNT=${Math.floor(next() ** 4 * 1e8)}`, `BYMONTHDAY=${list(12, 31)}`, `BYMONTH=${list(12, 12)}`, `BYDAY=${pick(['MO', '5FR', '-1SU', 'MO,TU,WE,TH,FR,SA,SU', '53MO'])}`, `BYSETPOS=${list(5, 366)}`, `BYYEARDAY=${list(8, 366)}`, `BYWEEKNO=${list(8, 53)}`, `BYHOUR=${list(20, 23)}`, `UNTIL=${pick(['99991231T000000Z', '20300101', '19000101'])}`]
  return [...parts, ...others.filter(() => next() < 0.3)].join(';')
}
