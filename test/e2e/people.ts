import { expect, type Page } from '@playwright/test'

/** Finds somebody by the search box and opens their page. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search' }).fill(name)
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Runs an action from the palette. */
export async function perform(page: Page, typed: string, action: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(typed)
  await page.getByRole('option', { name: action }).first().click()
}
