import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Start, test } from './app'

const marta = 'Name,E-mail,Phone\nMarta Quiroga,marta@northwind.example,+34 600 123 456\n'
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

/** Talked on 22 October, wanted every 30 days: due on 21 November, cold on 21 December. */
const talkedThirtyDaysAgo: Start = { rows: marta, written: [['log', 'Marta Quiroga', '--channel', 'call', '--text', 'Wants samples of the 40 W panels', '--at', '2026-10-22'], ['edit', 'Marta Quiroga', '--cadence', '30']] }

test.describe('the nudge of somebody wanted every 30 days', () => {
  test.use({ start: talkedThirtyDaysAgo, now: '2026-11-20T09:30' })

  test('comes exactly one rhythm after the last conversation, and says why', async ({ app }) => {
    await expect(app.page.getByRole('heading', { name: 'Friday 20 November' })).toBeVisible()
    await expect(row(app.page, 'Marta Quiroga')).toHaveCount(0)

    const nextDay = await app.restart('2026-11-21T09:30')
    await expect(row(nextDay, 'Marta Quiroga')).toContainText('Cooling. Last talked 30 days ago, you wanted 30. Cold on 21 December.')
    const cold = await app.restart('2026-12-21T09:30')
    await expect(row(cold, 'Marta Quiroga')).toContainText('Cold')
  })
})

test.describe('one suggestion', () => {
  test.use({ start: talkedThirtyDaysAgo })

  test('is taken away by a call logged, or put off until a day in plain words', async ({ app }) => {
    await test.step('a call logged from the row takes it away; undo brings it back', async () => {
      const { page } = app
      await row(page, 'Marta Quiroga').getByRole('button', { name: 'Log' }).click()
      await page.getByLabel('What to remember').fill('Samples arrived')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
      await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible()

      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(row(page, 'Marta Quiroga')).toHaveCount(1)
    })
    await test.step('until a day in plain words', async () => {
      const { page } = app
      await row(page, 'Marta Quiroga').getByRole('button', { name: 'Snooze' }).click()
      await page.getByRole('menuitem', { name: 'Until a day…' }).click()
      await page.getByRole('textbox', { name: 'Until' }).fill('next Friday, if she is back')
      await expect(page.getByText('Friday 27 November. Only the day is kept, not “if she is back”')).toBeVisible()
      await page.getByRole('textbox', { name: 'Until' }).fill('next Friday')
      await expect(page.getByText('Friday 27 November')).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
    })
  })

  test('no answer: gone for today, warmth as it was, back tomorrow', async ({ app }) => {
    const { page } = app
    await row(page, 'Marta Quiroga').getByRole('button', { name: 'Log' }).click()
    await page.getByLabel('No answer').check({ force: true })
    await page.keyboard.press('Control+Enter')
    await expect(row(page, 'Marta Quiroga')).toHaveCount(0)

    const tomorrow = await app.restart('2026-11-22T09:00')
    await expect(row(tomorrow, 'Marta Quiroga')).toContainText('Last talked 31 days ago')
  })

  test('snoozed until tomorrow it comes back tomorrow; not this time lasts for this due day', async ({ app }) => {
    const { page } = app
    await row(page, 'Marta Quiroga').getByRole('button', { name: 'Snooze' }).click()
    await page.getByRole('menuitem', { name: 'Until tomorrow' }).click()
    await expect(row(page, 'Marta Quiroga')).toHaveCount(0)

    const tomorrow = await app.restart('2026-11-22T09:00')
    await row(tomorrow, 'Marta Quiroga').getByRole('button', { name: 'More for Marta Quiroga' }).click()
    await tomorrow.getByRole('menuitem', { name: 'Not this time' }).click()
    await expect(row(tomorrow, 'Marta Quiroga')).toHaveCount(0)
    const weekLater = await app.restart('2026-11-29T09:00')
    await weekLater.getByRole('heading', { name: 'Sunday 29 November' }).waitFor()
    await expect(row(weekLater, 'Marta Quiroga')).toHaveCount(0)
  })
})

test.describe('the sample’s day', () => {
  test.use({ start: 'sample' })

  test('is ordered, and walked by the arrow keys', async ({ app: { page } }) => {
    await test.step('promises and reminders first, then people by how near they are to going cold, with the first one’s page beside', async () => {
      await expect(page.getByRole('list', { name: 'First: suggestions' }).getByRole('listitem').first()).toContainText('Anjali Deshpande')
      await expect(page.getByRole('list', { name: 'First: suggestions' })).toContainText('Nadia Benali')
      await expect(page.getByRole('list', { name: 'Reach out: suggestions' }).getByRole('listitem')).toHaveCount(3)
      await expect(page.getByRole('complementary', { name: 'Anjali Deshpande' })).toContainText('Deshpande Rao')
      await expect(page.getByRole('region', { name: 'Coming up' })).toContainText('Leo (Marta’s son) turns 9')
    })
    await test.step('a letter does to the first row what it says, before any row was entered; Escape in the box gives the keys back to its button', async () => {
      await page.keyboard.press('s')
      await page.getByRole('menuitem', { name: 'Until a day' }).click()
      await expect(page.getByRole('dialog', { name: 'Until', exact: true })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('list', { name: 'First: suggestions' }).getByRole('listitem').first().getByRole('button', { name: 'Snooze' })).toBeFocused()
      await page.reload()
      await expect(page.getByRole('complementary', { name: 'Anjali Deshpande' })).toBeVisible()
    })
    await test.step('the arrow keys walk the rows and the page beside follows', async () => {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const row = page.locator('li[data-nudge]:focus')
      const name = await row.locator('b').first().innerText()
      const id = (await row.getAttribute('data-nudge')) ?? ''
      expect(name).not.toBe('Anjali Deshpande')
      await expect(page.getByRole('complementary', { name })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
      await page.evaluate(() => history.back())
      await expect(page.locator(`li[data-nudge="${id}"]`)).toBeFocused()
      await expect(page.locator(`li[data-nudge="${id}"]`)).toBeInViewport({ ratio: 0.9 })
    })
  })
})

test.describe('a birthday', () => {
  test.use({ start: { rows: 'Name,E-mail,Birthday\nAda Osei,ada@osei.example,1989-11-21\nBo Chen,bo@example.org,1990-11-30\n', written: [['edit', 'Ada Osei', '--cadence', '365']] } })

  test('of somebody you keep in touch with is on Today on the day; everybody’s stands in what is coming up', async ({ app }) => {
    const first = app.page.getByRole('list', { name: 'First: suggestions' })
    await expect(first).toContainText('Ada Osei turns 37 today')
    await expect(first).not.toContainText('Bo Chen')
    const comingUp = app.page.getByRole('region', { name: 'Coming up' })
    await expect(comingUp).toContainText('Ada Osei turns 37')
    await expect(comingUp).toContainText('Bo Chen turns 36')

    await test.step('of very many the first twenty are shown, the rest when asked for, each with all that belongs to it', async () => {
      const table = join(dirname(app.book), 'many.csv')
      await writeFile(table, `Name,E-mail,Company,Birthday\n${Array.from({ length: 70 }, (_, index) => `Guest ${index},guest${index}@party.example,Party,1990-11-21\n`).join('')}`)
      await app.command('import', table)
      await app.command('bulk', 'company:Party', '--cadence', '365')
      await app.page.getByRole('button', { name: '70 new, show them' }).click()
      await expect(first.getByRole('listitem')).toHaveCount(20)
      await app.page.getByRole('button', { name: 'Show 51 more' }).click()
      await expect(first.getByRole('listitem')).toHaveCount(71)
      await expect(first.getByRole('button', { name: 'Write', exact: true })).toHaveCount(71)
    })
  })
})
