import type { Page } from '@playwright/test'
import { expect, idOf, test } from './app'

const rows = 'Name,E-mail,Tags\nMarta Quiroga,marta@northwind.example,client\nBen Okoro,ben@northwind.example,friend\n'
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const toast = (page: Page) => page.getByRole('alert').last()

test.describe('rhythms of tags', () => {
  test.use({ start: { rows } })

  test('a tag gets a rhythm, with its load shown before; undo takes it back', async ({ app, app: { page } }) => {
    await app.command('log', await idOf(app, 'Marta'), '--channel', 'call', '--at', '2026-11-01')
    await page.getByRole('link', { name: 'Settings' }).click()
    const rhythms = page.getByRole('region', { name: 'Rhythms' })
    await expect(rhythms).toContainText('No tag carries a rhythm yet.')
    await rhythms.getByRole('button', { name: 'Add a tag' }).click()
    const dialog = page.getByRole('dialog', { name: 'Rhythm of a tag' })
    await expect(dialog.getByRole('button', { name: 'Set rhythm' })).toBeDisabled()
    await dialog.getByLabel('Tag').fill('client')
    await dialog.getByText('clients, friends').click()
    await expect(dialog).toContainText('One person follows this rule.')
    await dialog.getByRole('button', { name: 'Set rhythm' }).click()
    await expect(rhythms).toContainText('every 60 days · clients, friends')
    await page.goto(`${new URL(app.running().url).origin}/#/people/${await idOf(app, 'Marta')}`)
    await expect(page.getByText('every 60 days, as everyone tagged client')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.getByText('every 60 days, as everyone tagged client')).toHaveCount(0)
  })

  test('a named rhythm is changed; a number of days that is taken is refused', async ({ app: { page } }) => {
    await page.getByRole('link', { name: 'Settings' }).click()
    const tiers = page.getByRole('group', { name: 'Named rhythms' })
    const days = tiers.getByRole('textbox', { name: 'Every … days' })
    await days.nth(1).fill('60')
    await days.nth(1).press('Enter')
    await expect(tiers).toContainText('Another rhythm has this number of days.')
    await days.nth(1).fill('45')
    await days.nth(1).press('Enter')
    const name = tiers.getByRole('textbox', { name: 'Name' }).nth(1)
    await name.fill('Golden clients')
    await name.press('Enter')
    await expect(page.getByText('Settings changed')).toHaveCount(2)
    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('button', { name: 'Say who matters' }).click()
    await expect(page.getByRole('button', { name: /every 45 days\s*Golden clients/ })).toBeVisible()
  })
})

test.describe('Today', () => {
  test.use({ start: { rows } })

  test('who falls due soon is pulled forward, and put back', async ({ app, app: { page } }) => {
    const id = await idOf(app, 'Marta')
    await app.command('log', id, '--channel', 'call', '--at', '2026-11-10')
    await app.command('edit', id, '--cadence', '30')
    await page.getByRole('button', { name: /Due in the next four weeks/ }).click()
    await page.getByRole('button', { name: 'Pull Marta Quiroga forward to today' }).click()
    await expect(row(page, 'Ahead of time.')).toContainText('Due on 10 December.')
    await toast(page).getByRole('button', { name: 'Undo' }).click()
    await expect(row(page, 'Ahead of time.')).toHaveCount(0)
  })

  test('put off three times, Hearth asks; letting go ends it, and undo brings it back', async ({ app }) => {
    const id = await idOf(app, 'Marta')
    await app.command('log', id, '--channel', 'call', '--at', '2026-10-15')
    await app.command('edit', id, '--cadence', '30')
    let page = app.page
    for (const next of ['2026-11-22', '2026-11-23', '2026-11-24']) {
      await row(page, 'Marta Quiroga').getByRole('button', { name: 'Snooze' }).click()
      await page.getByRole('menuitem', { name: 'Until tomorrow' }).click()
      await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
      page = await app.restart(`${next}T09:30`)
    }
    await expect(row(page, 'Marta Quiroga')).toContainText('Keep, slow down, or let go? Last talked 40 days ago, you wanted 30. It came up 3 times since and nothing came of it.')
    await page.getByRole('group', { name: 'Go on with Marta Quiroga?' }).getByRole('button', { name: 'Let go' }).click()
    await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
    await toast(page).getByRole('button', { name: 'Undo' }).click()
    await expect(row(page, 'Keep, slow down, or let go?')).toBeVisible()
  })
})
