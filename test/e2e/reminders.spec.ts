import type { Page } from '@playwright/test'
import { expect, test } from './app'

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

async function remind(page: Page, title: string, when: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('reminder')
  await page.getByRole('option', { name: 'Set a reminder' }).click()
  const form = page.getByRole('dialog', { name: 'New reminder' })
  await form.getByLabel('What to do').fill(title)
  await form.getByRole('textbox', { name: 'When' }).fill(when)
}

const words = [
  { when: '下周三下午三点', shown: 'Wednesday 25 November, 15:00', day: '2026-11-25', title: 'Send the samples' },
  { when: 'next Friday at 10, if he is in', shown: 'Friday 27 November, 10:00. Kept beside it: “if he is in”', day: '2026-11-27', title: 'Ring the printer', kept: ' (if he is in)' },
  { when: 'in 2 weeks', shown: 'Saturday 5 December', day: '2026-12-05', title: 'Order the lamps' },
]

test('the day understood is shown, and that is the day it appears', async ({ app }) => {
  for (const { when, shown, title } of words) {
    await remind(app.page, title, when)
    await expect(app.page.getByText(shown)).toBeVisible()
    await app.page.keyboard.press('Control+Enter')
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    await expect(row(app.page, title)).toHaveCount(0)
  }
  for (const { day, title, kept = '' } of words) await expect(row(await app.restart(`${day}T09:00`), title)).toContainText(`${title}${kept}`)
})

test('snoozed for a week, then done; a day too late it still stands there and says so', async ({ app }) => {
  await remind(app.page, 'Send the invoice', 'today at 9')
  await app.page.keyboard.press('Control+Enter')
  await row(app.page, 'Send the invoice').getByRole('button', { name: 'Snooze' }).click()
  await app.page.getByRole('menuitem', { name: 'Until a day…' }).click()
  await app.page.getByRole('textbox', { name: 'Until' }).fill('in a week, if she is back')
  await expect(app.page.getByText('Kept beside it: “if she is back”')).toBeVisible()
  await app.page.keyboard.press('Enter')
  await expect(row(app.page, 'Send the invoice')).toHaveCount(0)

  const later = await app.restart('2026-11-29T09:00')
  await expect(row(later, 'Send the invoice')).toContainText('Still open:')
  await expect(row(later, 'Send the invoice')).toContainText('Send the invoice (if she is back)')
  await row(later, 'Send the invoice').getByRole('button', { name: 'Done' }).click()
  await expect(row(later, 'Send the invoice')).toHaveCount(0)
})

test('a repeating one comes back after it is done', async ({ app }) => {
  await remind(app.page, 'Send the report', 'today')
  await app.page.getByRole('button', { name: 'monthly', exact: true }).click()
  await app.page.keyboard.press('Control+Enter')
  await row(app.page, 'Send the report').getByRole('button', { name: 'Done' }).click()
  await expect(row(app.page, 'Send the report')).toHaveCount(0)

  const nextMonth = await app.restart('2026-12-21T09:00')
  await expect(row(nextMonth, 'Send the report')).toContainText('For today:')
})

test('what cannot be read as a day is said beside the field', async ({ app: { page } }) => {
  await remind(page, 'Send the samples', 'someday maybe')
  await expect(page.getByText('No day found in this yet.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('No day found in this. Try')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeVisible()
})
