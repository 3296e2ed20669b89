import type { Page } from '@playwright/test'
import { expect, test } from './app'

test.use({ start: 'sample' })

/** How high the buttons stand that are no small ones within a line. */
async function heights(page: Page): Promise<number[]> {
  const buttons = page.locator('.mantine-Button-root:not([data-size=compact-xs])').filter({ visible: true })
  return [...new Set(await buttons.evaluateAll((all) => all.map((button) => Math.round(button.getBoundingClientRect().height))))].sort((a, b) => a - b)
}

test('buttons stand in two heights: those of the window and a page, and those of rows and bars', async ({ app: { page } }) => {
  await page.locator('[data-nudge]').first().waitFor()
  expect(await heights(page)).toEqual([28, 34])
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('row', { name: /Ada Osei/ }).dblclick()
  await page.getByRole('heading', { level: 1, name: 'Ada Osei' }).waitFor()
  await page.getByRole('button', { name: 'Find ideas' }).waitFor()
  expect(await heights(page)).toEqual([28, 34])
  await page.getByRole('link', { name: 'Insights' }).click()
  await page.getByRole('button', { name: 'Table' }).first().waitFor()
  expect(await heights(page)).toEqual([28, 34])
})

test('on paper gifts stand without what can be pressed', async ({ app: { page } }) => {
  await page.getByRole('link', { name: /^Gifts/ }).click()
  const buttons = page.getByRole('main').getByRole('listitem').getByRole('button').filter({ visible: true })
  await expect(buttons).not.toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(buttons).toHaveCount(0)
})

test('on paper a month tells every line to its end, none over another', async ({ app: { page } }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: 'Calendar' }).click()
  const lines = page.getByRole('grid').locator('span[data-kind]').filter({ visible: true })
  await expect(page.getByRole('grid').locator('span[data-wraps]')).not.toHaveCount(0)
  await page.setViewportSize({ width: 794, height: 1100 })
  await page.emulateMedia({ media: 'print' })
  await expect(lines).not.toHaveCount(0)
  const cut = await lines.evaluateAll((all) => all.filter((line) => line.scrollHeight > line.clientHeight + 1).map((line) => line.textContent))
  expect(cut).toEqual([])
})
