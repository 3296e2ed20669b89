import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { openPerson, perform } from './people'

/** What axe finds wrong with what is on screen, in words: everything in the light theme, and what the dark one can change, its colours. */
async function violations(page: Page): Promise<string[]> {
  const light = await findings(page, await axeOn(page))
  await show(page, 'dark')
  const dark = await findings(page, (await axeOn(page)).withRules(['color-contrast', 'link-in-text-block']))
  await show(page, 'light')
  return [...light, ...dark.map((finding) => `in the dark theme: ${finding}`)]
}

/** Of what is well only one example each is told. Its half a megabyte of script is read once by a page, not twice for each look. */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window)
  return new AxeBuilder({ page, axeSource: isThere ? 'void 0' : undefined }).setLegacyMode(true).options({ resultTypes: ['violations'] })
}

async function findings(page: Page, axe: AxeBuilder): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  const found = await axe.analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => `${id}: ${html.slice(0, 200)} ${[...any, ...all].map(({ message }) => message).join('; ')}`))
}

async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' })
}

const forms: readonly (readonly [typed: string, action: string, dialog: string])[] = [
  ['log a conv', 'Log a conversation', 'Log a conversation'],
  ['quick', 'Quick add', 'Quick add'],
  ['add someone', 'Add someone', 'Add someone'],
  ['write a note', 'Write a note', 'New note'],
  ['gift', 'Add a gift idea', 'Gift idea'],
  ['reminder', 'Set a reminder', 'New reminder'],
  ['export every', 'Export everyone', 'Export'],
  ['keyboard', 'Keyboard shortcuts', 'Keyboard shortcuts'],
]

test.describe('axe finds nothing wrong with', () => {
  test.use({ colorScheme: 'light', start: 'sample' })

  test('any page, a person, a company, and the menus of a suggestion', async ({ app: { page } }) => {
    await test.step('the menus of a suggestion', async () => {
      const row = page.getByRole('list', { name: 'Reach out: suggestions' }).getByRole('listitem').first()
      await row.getByRole('button', { name: 'Snooze' }).click()
      await page.getByRole('menuitem', { name: 'Until a day…' }).waitFor()
      expect(await violations(page), 'snooze').toEqual([])
      await page.getByRole('menuitem', { name: 'Until a day…' }).click()
      await page.getByRole('textbox', { name: 'Until' }).fill('yesterday')
      expect(await violations(page), 'until a day').toEqual([])
      await page.keyboard.press('Escape')
      await row.getByRole('button', { name: /^More for/ }).click()
      await page.getByRole('menuitem', { name: 'Not this time' }).waitFor()
      expect(await violations(page), 'more').toEqual([])
    })
    await page.keyboard.press('Escape')
    await test.step('any page', async () => {
      for (const path of ['/', '/people', '/calendar', '/triage', '/exchange', '/settings']) {
        await page.evaluate((hash) => (location.hash = hash), path)
        await page.locator('main h1').first().waitFor()
        expect(await violations(page), path).toEqual([])
      }
    })
    await test.step('a person’s and a company’s page', async () => {
      await openPerson(page, 'Marta Quiroga')
      await page.getByText('Lunch').first().or(page.getByText('call', { exact: false }).first()).first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('link', { name: 'Northwind Lighting' }).first().click()
      await page.getByRole('heading', { level: 1, name: 'Northwind Lighting' }).waitFor()
      expect(await violations(page)).toEqual([])
    })
  })

  test('any form, the palette, the search box, and an import being looked at', async ({ app: { page } }) => {
    // With nobody shown yet a form would ask for whom first, and Escape would close the names it offers.
    await page.getByRole('complementary').waitFor()
    await test.step('any form, the palette and the search box', async () => {
      for (const [typed, action, dialog] of forms) {
        await perform(page, typed, action)
        await page.getByRole('dialog', { name: dialog }).waitFor()
        expect(await violations(page), dialog).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      await page.keyboard.press('Control+k')
      await page.getByRole('option').first().waitFor()
      expect(await violations(page), 'palette').toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('combobox', { name: 'Search' }).fill('fishing')
      await page.getByRole('option').first().waitFor()
      expect(await violations(page), 'search box').toEqual([])
    })
    await page.keyboard.press('Escape')
    await test.step('an import being looked at, and what a quick line was understood as', async () => {
      await page.getByRole('link', { name: 'Import & export' }).click()
      await page.getByLabel('Choose files').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from('Client;Mail;Rate\nBo Chen;bo@example.org;5\n;;7\n') })
      await page.getByText('One thing could not be read').waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('n')
      await page.getByRole('dialog').getByRole('textbox').fill('lunch with Marta yesterday, loves opera')
      await page.getByText('Interest: opera').waitFor()
      expect(await violations(page)).toEqual([])
    })
  })
})

test.describe('axe finds nothing wrong with the first run', () => {
  test.use({ colorScheme: 'light', start: 'nothing' })

  test('and the pages of an empty book', async ({ app: { page } }) => {
    await page.getByRole('heading', { name: 'What is it for?' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /^Both/ }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /^Import your/ }).click()
    for (const path of ['/', '/people', '/calendar', '/triage', '/exchange']) {
      await page.evaluate((hash) => (location.hash = hash), path)
      await page.locator('main').getByRole('heading').first().waitFor()
      expect(await violations(page), path).toEqual([])
    }
  })
})
