import { describe, expect, test } from 'vitest'
import { day } from '../core/given'
import { HolidayCalendar } from '../../src/engine/holidayCalendar'
import { openTestEngine, temporaryFolder } from './temporaryBook'

describe('public holidays', () => {
  test.each([
    { region: 'DE', on: '2026-12-25', is: true },
    { region: 'DE', on: '2026-01-06', is: false },
    { region: 'DE-BY', on: '2026-01-06', is: true },
    { region: 'GB', on: '2026-12-28', is: true },
    { region: 'US', on: '2026-11-26', is: true },
    { region: 'CN', on: '2026-02-17', is: true },
    { region: 'CN', on: '2026-10-01', is: true },
    { region: 'ZZ', on: '2026-12-25', is: false },
  ])('$region on $on: $is', async ({ region, on, is }) => {
    const calendar = new HolidayCalendar(() => undefined)
    await calendar.read()
    expect(calendar.find(region, 2026).has(day(on))).toBe(is)
  })

  test('before the library is read there are none; then whoever asked is told', async () => {
    const told = new Promise<void>((resolve) => {
      const calendar = new HolidayCalendar(() => {
        expect(calendar.find('DE', 2026).has(day('2026-12-25'))).toBe(true)
        resolve()
      })
      expect(calendar.find('DE', 2026).size).toBe(0)
    })
    await told
  })

  test('a client due on Christmas Day in Germany comes on the next working day, at once when the book is opened', async () => {
    const folder = await temporaryFolder()
    const first = await openTestEngine(folder)
    await first.run({ type: 'settings.edit', patch: { restHolidays: 'DE' } })
    await first.run({ type: 'person.create', id: 'Ana', fields: { name: { given: 'Ana' }, tags: ['client'], cadence: { days: 30, since: day('2026-11-25') } } })
    await first.close()
    const engine = await openTestEngine(folder)
    const names = (on: string) => engine.ask('today', 'show', { on: day(on) }).reachOut.map(({ name }) => name)
    expect([names('2026-12-24'), names('2026-12-25'), names('2026-12-26'), names('2026-12-27')]).toEqual([[], [], [], ['Ana']])
  })
})
