import type { Page } from '@playwright/test'
import { expect, test } from './app'

const rows = 'Name,E-mail,Birthday\nMarta Quiroga,marta@northwind.example,1986-02-28\nAda Osei,ada@osei.example,2000-02-29\nBo Chen,bo@example.org,\n'
const names = (page: Page) => page.locator('li[data-nudge]').evaluateAll((rows) => rows.map((row) => row.querySelector('b')?.textContent))

/** Marta every 30 days and talked to on 1 January; Ada once a year from then; Bo only by a reminder for the last Friday of March. */
const days = [
  { on: '2026-01-02', heading: 'Friday 2 January', who: [] },
  { on: '2026-01-30', heading: 'Friday 30 January', who: [] },
  { on: '2026-01-31', heading: 'Saturday 31 January', who: ['Marta Quiroga'], says: 'Cooling. Last talked 30 days ago' },
  { on: '2026-02-28', heading: 'Saturday 28 February', who: ['Ada Osei', 'Marta Quiroga'], says: 'Ada Osei turns 26 today' },
  { on: '2026-03-01', heading: 'Sunday 1 March', who: ['Marta Quiroga'], says: 'Cooling. Last talked 59 days ago' },
  { on: '2026-03-02', heading: 'Monday 2 March', who: ['Marta Quiroga'], says: 'Cold from today' },
  { on: '2026-03-29', heading: 'Sunday 29 March', who: ['Marta Quiroga', 'Bo Chen'], says: 'Still open' },
  { on: '2026-10-25', heading: 'Sunday 25 October', who: ['Marta Quiroga', 'Bo Chen'], says: 'Keep, slow down, or let go?' },
  { on: '2026-12-31', heading: 'Thursday 31 December', who: ['Marta Quiroga', 'Bo Chen'] },
  { on: '2027-01-01', heading: 'Friday 1 January', who: ['Ada Osei', 'Marta Quiroga', 'Bo Chen'] },
] as const

test.describe('a year', () => {
  test.use({ start: { rows }, opensWindow: false, now: '2026-01-01T09:00', timezoneId: 'Europe/Madrid' })
  test.setTimeout(240_000)

  test('shows the right Today on ten days of it', async ({ app }) => {
    const find = async (name: string) => (await app.command<{ id: string }[]>('search', name))[0]?.id ?? ''
    for (const [name, cadence] of [['Marta', '30'], ['Ada', '365']] as const) {
      const id = await find(name)
      await app.command('log', id, '--channel', 'call', '--at', '2026-01-01')
      await app.command('edit', id, '--cadence', cadence)
    }
    await app.command('add', 'Call Bo on 27 March')
    await app.context.clock.setFixedTime('2026-01-01T09:00:00+01:00')
    for (const { on, heading, who, ...more } of days) {
      const page = await app.restart(`${on}T09:00`)
      await page.clock.setFixedTime(`${on}T09:00:00+01:00`)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await expect.poll(async () => (await names(page)).sort()).toEqual([...who].sort())
      if ('says' in more) await expect(page.getByRole('main')).toContainText(more.says)
      await page.close()
    }
  })
})
