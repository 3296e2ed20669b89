import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { openPerson } from './people'

test.use({ start: 'sample', viewport: { width: 900, height: 600 } })

/** What one reads or presses that reaches over the right edge. */
async function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, h1, h2, h3, p, kbd, time')].filter((element) => {
      const { right, width } = element.getBoundingClientRect()
      return width > 0 && right > window.innerWidth + 1 && getComputedStyle(element).position !== 'fixed'
    })
    return wide.map((element) => `${element.tagName}.${element.className}`)
  })
}

test('at 900 px nothing is cut off at the side, the rail shows icons, and the person lies over the list when asked', async ({ app: { page } }) => {
  await page.locator('[data-nudge]').first().waitFor()
  await expect(page.getByRole('complementary')).toHaveCount(0)
  expect(await widerThanWindow(page)).toEqual([])
  expect((await page.getByRole('navigation', { name: 'Pages' }).boundingBox())?.width).toBeLessThan(80)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const pane = page.getByRole('complementary')
  await expect(pane).toBeVisible()
  await pane.getByRole('button', { name: 'Close' }).click()
  await expect(pane).toHaveCount(0)
})

test('every page fits', async ({ app: { page } }) => {
  for (const path of ['/people', '/triage', '/exchange', '/settings', '/calendar', '/gifts', '/hold', '/insights']) {
    await page.evaluate((hash) => (location.hash = hash), path)
    await page.locator('main h1').first().waitFor()
    expect(await widerThanWindow(page), path).toEqual([])
  }
  await openPerson(page, 'Marta Quiroga')
  expect(await widerThanWindow(page)).toEqual([])
})

test('forms fit the height: the save button is in view', async ({ app: { page } }) => {
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Log it/ })).toBeInViewport()
})
