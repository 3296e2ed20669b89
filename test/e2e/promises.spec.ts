import type { Page } from '@playwright/test'
import { expect, idOf, test } from './app'

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

test.describe('promises', () => {
  test.use({ start: { rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\nBen Okoro,ben@northwind.example\n' } })

  test('one is spotted in quick add and kept, one in a note and broken; both count', async ({ app, app: { page } }) => {
    await expect(page.getByRole('link', { name: 'Promises' })).toHaveCount(0)
    await page.keyboard.press('n')
    await page.getByRole('dialog', { name: 'Quick add' }).getByRole('textbox').fill('call with Marta, I’ll send her the deck by tomorrow')
    await expect(page.getByText('I promised: Send her the deck, by Sun')).toBeVisible()
    await page.keyboard.press('Enter')
    const first = row(page, 'You promised. “Send her the deck”, by tomorrow.')
    await first.getByRole('button', { name: 'Kept' }).click()
    await expect(page.getByRole('alert').last()).toContainText('Kept: Send her the deck')

    await page.goto(`${new URL(app.running().url).origin}/#/people/${await idOf(app, 'Ben')}`)
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    await page.getByLabel('Note', { exact: true }).fill('Good talk. I promised to bring the samples by today.')
    await page.getByRole('checkbox', { name: /I promised: “Bring the samples”/ }).check()
    await page.getByRole('button', { name: 'Save note' }).click()
    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('button', { name: 'More for Ben Okoro' }).click()
    await page.getByRole('menuitem', { name: 'Not kept…' }).click()
    await page.getByRole('textbox', { name: 'What came between?' }).fill('the van broke down')
    await page.getByRole('button', { name: 'Put it down' }).click()

    await page.getByRole('link', { name: 'Promises' }).click()
    await expect(page.getByRole('region', { name: 'You promised' })).toContainText('You kept 1 of 2 on their day (0 late, 1 not kept)')
    await expect(page.getByRole('region', { name: 'Ended' })).toContainText('Because: the van broke down')
    const told = await app.command<{ open: unknown[]; mine: object }>('promises')
    expect(told).toMatchObject({ open: [], mine: { kept: 1, late: 0, broken: 1, percent: 50 } })
  })
})
