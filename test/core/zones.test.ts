import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Asked in a process of its own: the zone of a thread cannot be changed. The control shows that each zone took effect. */
const program = `
  const { bookOf, person } = await import('./test/core/given.ts')
  const { dateRowsOn } = await import('./src/core/dateRows.ts')
  const { fromDayNumber, dayNumber } = await import('./src/core/days.ts')
  const first = dayNumber('2028-01-01')
  const days = Array.from({ length: 366 }, (_, index) => fromDayNumber(first + index))
  const people = days.map((day) => person(day, { starred: true, birthday: { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) } }))
  const book = bookOf(people)
  const zones = Intl.supportedValuesOf('timeZone')
  const shifted = []
  let wouldShift = 0
  for (const zone of zones) {
    process.env.TZ = zone
    if (new Date('2026-05-01').getDate() !== 1) wouldShift += 1
    for (const day of days) {
      const found = dateRowsOn(book, day, 1).map((row) => row.personId)
      if (found.join() !== day) shifted.push(zone + ' ' + day + ' ' + found.join())
    }
  }
  console.log(JSON.stringify({ zones: zones.length, wouldShift, shifted }))
`

test('in every time zone there is, all 366 birthdays fall on their own day', () => {
  const answer = JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { encoding: 'utf8', maxBuffer: 1 << 26 })) as { zones: number; wouldShift: number; shifted: string[] }
  expect(answer.zones).toBeGreaterThan(400)
  expect(answer.wouldShift).toBeGreaterThan(100)
  expect(answer.shifted).toEqual([])
})
