import type { Page } from '@playwright/test'
import { expect, test } from './app'

test.use({ start: 'nothing' })

/** Tabs until the focus is on what carries this name, as somebody without a mouse would; gives up after a screenful. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const there = async () => {
    const { label, visible } = await page.evaluate(() => {
      const at = document.activeElement
      const box = at?.getBoundingClientRect()
      const words = [at?.getAttribute('aria-label'), at?.textContent, at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : '']
      return { label: words.filter(Boolean).join(' '), visible: at?.matches(':focus-visible') === true && (box?.width ?? 0) > 0 }
    })
    return visible && name.test(label)
  }
  for (let presses = 0; presses < 60; presses++) {
    if (await there()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${String(name)}`)
}

test('the main job without a mouse: first run, add, log, triage, reminder, person, export', async ({ app: { page } }) => {
  await page.getByRole('heading', { name: 'What is it for?' }).waitFor()
  await tabTo(page, /^Work/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Where do we begin?' }).waitFor()
  await tabTo(page, /^Add someone/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Add someone' }).waitFor()
  await page.keyboard.type('Marta Quiroga')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Marta Quiroga' }).waitFor()

  await page.keyboard.press('l')
  await page.getByRole('dialog', { name: 'Log a conversation' }).waitFor()
  await page.keyboard.type('Wants samples of the 40 W panels')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Wants samples of the 40 W panels').first()).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('who matters')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'How often do you want to be in touch?' }).waitFor()
  await page.keyboard.press('2')
  await page.getByRole('heading', { name: 'When did you last really talk?' }).waitFor()
  await page.keyboard.press('5')
  await page.getByRole('heading', { name: 'That is everyone' }).waitFor()
  await tabTo(page, /^Show today/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Saturday 21 November' }).waitFor()

  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'Quick add' }).waitFor()
  await page.keyboard.type('remind me to send Marta the samples today')
  await expect(page.getByRole('list', { name: 'Understood as' })).toContainText('Reminder:')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('listitem').filter({ hasText: 'For today:' }).waitFor()
  await tabTo(page, /^Done$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'For today:' })).toHaveCount(0)

  await page.keyboard.press('/')
  await page.keyboard.type('quiroga')
  await expect(page.getByRole('option').first()).toContainText('Marta Quiroga')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Marta Quiroga' }).waitFor()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('export everyone')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Export' }).waitFor()
  await tabTo(page, /^Export one person/)
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toMatch(/\.(md|zip)$/)
})

test('the focus goes into a form and back to where it was', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^Work/ }).click()
  await page.getByRole('button', { name: /^Import your/ }).click()
  await tabTo(page, /^Quick add/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Quick add/ })).toBeFocused()
})

test('Tab goes around a page and never stops', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^Work/ }).click()
  await page.getByRole('button', { name: /^Import your/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Import & export' }).waitFor()
  const seen = new Set<number>()
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    seen.add(await page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body)))
  }
  expect(seen.size).toBeGreaterThan(12)
})

test('single keys can be turned off', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^Work/ }).click()
  await page.getByRole('button', { name: /^Import your/ }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck()
  await page.locator('main').focus()
  await page.keyboard.press('n')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(page.getByRole('dialog', { name: 'Quick add' })).toHaveCount(0)
})
