import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { expect, idOf, test } from './app'

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

test.use({ start: { rows: 'Name,E-mail,Birthday\nMarta Quiroga,marta@northwind.example,\nAda Osei,ada@osei.example,1989-11-05\n' }, now: '2026-11-01T09:00' })

test('after a week away one list: spread within the budget, dropped, confirmed as one change, undone as one', async ({ app }) => {
  const [marta] = await app.command<{ id: string }[]>('search', 'Marta')
  await app.command('log', marta?.id ?? '', '--channel', 'call', '--at', '2026-09-06')
  await app.command('edit', marta?.id ?? '', '--cadence', '30')
  for (const title of ['Send the offer', 'Renew the domain', 'Renew the licence']) await app.command('add', `${title} on 5 November`)
  await expect(app.page.getByRole('heading', { name: 'Sunday 1 November' })).toBeVisible()

  const page = await app.restart('2026-11-11T09:00')
  const banner = page.getByRole('region', { name: 'While you were away' })
  await expect(banner).toContainText('You were away since 1 November. 4 things were missed.')
  await expect(row(page, 'Renew the licence')).toHaveCount(1)
  await banner.getByRole('button', { name: 'Go through them' }).click()
  const list = page.getByRole('list', { name: 'While you were away' })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await expect(list).toContainText('Went cold on 5 November')

  await row(page, 'Renew the licence').getByText('Drop', { exact: true }).click()
  await page.getByRole('button', { name: 'Spread over the next days' }).click()
  await expect(page.getByRole('region', { name: 'The days ahead' })).toContainText('3 moved here')
  await row(page, 'Marta Quiroga').getByLabel('Move Marta Quiroga to').fill('2026-11-13')
  await expect(page.getByRole('region', { name: 'The days ahead' })).toContainText('Friday 13 November')
  expect(await app.command<{ missed: unknown[] }>('today')).toMatchObject({ missed: [{}, {}, {}] })
  await page.getByRole('button', { name: 'Confirm' }).click()

  await page.getByRole('heading', { name: 'Wednesday 11 November' }).waitFor()
  await expect(banner).toHaveCount(0)
  await expect(row(page, 'Renew the licence')).toHaveCount(0)
  await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
  const onThe13th = await app.command<{ nudges: { name: string }[] }>('today', '--on', '2026-11-13')
  expect(onThe13th.nudges.map(({ name }) => name)).toContain('Marta Quiroga')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await app.command<{ missed: unknown[] }>('today')).missed.length).toBe(3)
})

test('after six days what stands on Today is no list of its own, but a birthday that passed meanwhile is told', async ({ app }) => {
  await app.command('add', 'Send the offer on 3 November')
  await app.command('edit', await idOf(app, 'Ada'), '--cadence', '365')
  await app.page.getByRole('heading', { name: 'Sunday 1 November' }).waitFor()
  const page = await app.restart('2026-11-07T09:00')
  await expect(row(page, 'Send the offer')).toHaveCount(1)
  const banner = page.getByRole('region', { name: 'While you were away' })
  await expect(banner).toContainText('You were away since 1 November. One thing was missed.')
  await banner.getByRole('button', { name: 'Go through them' }).click()
  await expect(page.getByRole('list', { name: 'While you were away' })).toContainText('Ada Osei turns 37')
  await row(page, 'Ada Osei').getByText('Today', { exact: true }).click()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(row(page, 'Belated: Ada Osei turns 37')).toHaveCount(1)
  await expect(banner).toHaveCount(0)
})

test('the week: rescued, what is set for the next, another week, the command line; on paper the page alone', async ({ app }) => {
  const [marta] = await app.command<{ id: string }[]>('search', 'Marta')
  await app.command('log', marta?.id ?? '', '--channel', 'call', '--at', '2026-06-01')
  await app.command('edit', marta?.id ?? '', '--cadence', '30')
  await app.command('log', marta?.id ?? '', '--channel', 'call', '--at', '2026-10-30')
  await app.command('add', 'Send the offer on 5 November')
  const { page } = app
  await page.getByRole('button', { name: 'This week' }).click()
  await expect(page.getByRole('region', { name: 'Rescued' })).toContainText('Cold since 31 July, talked on 30 October.')
  await expect(page.getByRole('region', { name: 'Set for the week after' })).toContainText('Send the offer')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Rescued' })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await writeFile(`${app.book}.friends.csv`, ['Name,E-mail,Birthday,Tags', ...Array.from({ length: 70 }, (_, n) => `Person ${n},p${n}@example.org,1980-11-04,friend`)].join('\n'))
  await app.command('import', `${app.book}.friends.csv`)
  await app.command('rhythms', '--tag', 'friend', '--every', '365')
  const next = page.getByRole('region', { name: 'Set for the week after' }).getByRole('listitem')
  await expect(next).toHaveCount(60)
  const shift = page.evaluate(() => new Promise<number>((done) => {
    let total = 0
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (total += (entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift' })
    window.addEventListener('layout-shift-asked', () => done(total), { once: true })
  }))
  await page.getByRole('button', { name: 'The week before' }).click()
  await expect(page.getByText('Nothing moved in this week.')).toBeVisible()
  await page.goBack()
  await expect(next).toHaveCount(60)
  await page.evaluate(() => window.dispatchEvent(new Event('layout-shift-asked')))
  expect(await shift).toBeLessThan(0.02)
  // On paper, from the button or the browser's own menu: what has room on it, and how many more there are.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week of 26 October 2026')
  await expect(next.filter({ visible: true })).toHaveCount(20)
  await expect(page.getByText('and 51 more, in Hearth')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show 11 more' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => {
    window.print = () => (document.body.dataset.printed = 'once')
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'once')
  await page.getByRole('button', { name: 'The week before' }).click()
  await expect(page.getByRole('heading', { name: 'Week of 19 October' })).toBeVisible()
  await expect(page.getByText('Nothing moved in this week.')).toBeVisible()
  expect(await app.command('week')).toMatchObject({ from: '2026-10-26', rescued: [{ name: 'Marta Quiroga' }], next: { reminders: [{ title: 'Send the offer', on: '2026-11-05' }] } })
})

test('a full week prints on one page', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'This week' }).click()
  await page.getByRole('heading', { level: 1, name: 'This week' }).waitFor()
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)
  expect(pages).toHaveLength(1)
})
