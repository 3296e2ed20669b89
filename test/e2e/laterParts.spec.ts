import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './app'

test.use({ start: 'sample' })

/** Holds back the part of the program that comes after Today; answers what lets it through. */
async function withoutLaterParts(context: BrowserContext, page: Page): Promise<() => void> {
  let open = () => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  await context.route('**/assets/later-*.js', async (route) => {
    await gate
    await route.continue()
  })
  await page.reload()
  await page.locator('[data-nudge]').first().waitFor()
  return open
}

test('Today stands before the rest of the program has come; keys meant for a form on its way are given to it', async ({ app: { context, page } }) => {
  const letThrough = await withoutLaterParts(context, page)
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('maria x')
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  letThrough()
  const palette = page.getByRole('dialog').getByRole('combobox')
  await expect(palette).toHaveValue('maria ')
  await palette.pressSequentially('q')
  await expect(palette).toHaveValue('maria q')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toBeVisible()
})

test('a menu asked for before it is there opens once it is', async ({ app: { context, page } }) => {
  const letThrough = await withoutLaterParts(context, page)
  await page.locator('[data-nudge]').first().getByRole('button', { name: 'Snooze' }).click()
  letThrough()
  await expect(page.getByRole('menuitem', { name: 'Tomorrow' })).toBeVisible()
})
