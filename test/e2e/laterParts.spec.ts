import type { Page } from '@playwright/test'
import { type App, expect, test } from './app'

test.use({
  start: {
    rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\nAda Osei,ada@osei.example\nBo Chen,bo@example.org\n',
    written: ['Marta Quiroga', 'Ada Osei', 'Bo Chen'].flatMap((who) => [['log', who, '--channel', 'call', '--at', '2026-09-30'], ['edit', who, '--cadence', '30']] as const),
  },
})

/** A window in which the part of the program that comes after Today is held back, and what lets it through. */
async function withoutLaterParts({ context, openWindow }: App): Promise<{ readonly page: Page; readonly letThrough: () => void }> {
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => (letThrough = resolve))
  await context.route('**/assets/later-*.js', async (route) => {
    await gate
    await route.continue()
  })
  const page = await openWindow()
  await page.locator('[data-nudge]').first().waitFor()
  return { page, letThrough }
}

/** What may be missing or broken of a window's own files once others have taken their place. */
const gone: readonly { readonly what: string; readonly file: string; readonly ending?: string; readonly answer: { readonly status: number; readonly contentType?: string; readonly body: string } }[] = [
  { what: 'the file that begins', file: 'main', answer: { status: 404, body: '' } },
  { what: 'the end of the file that begins', file: 'main', answer: { status: 200, contentType: 'text/javascript', body: 'import {' } },
  { what: 'the file that draws', file: 'first', answer: { status: 404, body: '' } },
  { what: 'its stylesheet', file: 'first', ending: 'css', answer: { status: 404, body: '' } },
]

for (const { what, file, ending = 'js', answer } of gone) {
  test(`a window that lacks ${what} says so in the language it had, and offers to load anew`, async ({ app: { context, page, faults } }) => {
    await page.locator('[data-nudge]').first().waitFor()
    await context.route(`**/assets/${file}-*.${ending}`, (route) => route.fulfill(answer))
    await page.reload()
    await expect(page.getByRole('alert')).toContainText('Your book is safe')
    await page.evaluate(() => localStorage.setItem('hearth.language', 'zh'))
    await page.getByRole('button', { name: 'Load anew' }).click()
    await expect(page.getByRole('alert')).toContainText('你的通讯录是安全的')
    await context.unroute(`**/assets/${file}-*.${ending}`)
    await page.getByRole('button', { name: '重新加载' }).click()
    await expect(page.locator('[data-nudge]').first()).toBeVisible()
    expect(faults.filter((fault) => fault.startsWith('policy: '))).toEqual([])
    faults.length = 0
  })
}

test.describe('at the first start', () => {
  test.use({ opensWindow: false })

  test('Today stands before the rest of the program has come; keys meant for a form on its way are given to it', async ({ app }) => {
    const { page, letThrough } = await withoutLaterParts(app)
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

  test('a menu asked for before it is there opens once it is', async ({ app }) => {
    const { page, letThrough } = await withoutLaterParts(app)
    await page.locator('[data-nudge]').first().getByRole('button', { name: 'Snooze' }).click()
    letThrough()
    await expect(page.getByRole('menuitem', { name: 'Tomorrow' })).toBeVisible()
  })

  test('the focus stays when buttons are made anew as menus, and comes back from one that was asked for early', async ({ app }) => {
    const { page, letThrough } = await withoutLaterParts(app)
    const row = page.locator('[data-nudge]').nth(1)
    const more = row.getByRole('button', { name: /^More/ })
    await more.focus()
    letThrough()
    await expect(page.getByRole('complementary')).toBeVisible()
    await expect(more).toHaveAttribute('aria-expanded', 'false')
    await expect(more).toBeFocused()
  })

  test('a key pressed in a row before its menus are there opens one once they are, and Escape leads back', async ({ app }) => {
    const { page, letThrough } = await withoutLaterParts(app)
    const row = page.locator('[data-nudge]').nth(1)
    await row.focus()
    await page.keyboard.press('m')
    letThrough()
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(row).toBeFocused()
  })

  test('Escape takes back what was asked for before it came; a line ended with Enter is saved', async ({ app }) => {
    const { page, letThrough } = await withoutLaterParts(app)
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.keyboard.type('met Marta Quiroga today')
    await page.keyboard.press('Enter')
    letThrough()
    await expect(page.getByText('Written down for Marta Quiroga')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('a menu that could not be had says so in its row, and what was to be said says so in its place; both come when tried again', async ({ app: { context, openWindow, faults } }) => {
    await context.route('**/assets/later-*.js', (route) => route.fulfill({ status: 404, body: '' }))
    const page = await openWindow()
    await expect(page.getByRole('complementary').getByText('This part could not be loaded.')).toBeVisible()
    const row = page.locator('[data-nudge]').nth(1)
    await row.getByRole('button', { name: 'Snooze' }).click()
    await expect(row.getByRole('alert')).toHaveText(/could not be loaded/)
    await expect(row.getByRole('button', { name: /^More/ })).toBeVisible()
    await page.locator('[data-nudge]').last().focus()
    await page.keyboard.press('x')
    const place = page.getByRole('alert').filter({ hasText: 'could not be loaded' }).first()
    await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toHaveCount(3)

    await context.unroute('**/assets/later-*.js')
    await row.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('menuitem', { name: 'Tomorrow' })).toBeVisible()
    await page.keyboard.press('Escape')
    await place.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('region', { name: 'Menus and messages' }).getByRole('button', { name: 'Undo' }).click()
    await expect(page.locator('[data-nudge]')).toHaveCount(3)
    faults.length = 0
  })

  test('what was done before toasts can be drawn is said once they can', async ({ app }) => {
    const { page, letThrough } = await withoutLaterParts(app)
    await page.locator('[data-nudge]').first().focus()
    await page.keyboard.press('x')
    await expect(page.locator('[data-nudge]')).toHaveCount(2)
    letThrough()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.locator('[data-nudge]')).toHaveCount(3)
  })

  test('Ctrl+Enter pressed before the form is there saves what was typed, once; Enter in a text begins a line', async ({ app }) => {
    const { page, letThrough } = await withoutLaterParts(app)
    const [marta] = await app.command<{ id: string }[]>('search', 'Marta')
    await page.keyboard.press('l')
    await page.keyboard.type('It went')
    await page.keyboard.press('Enter')
    await page.keyboard.type('well')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.keyboard.type('n')
    letThrough()
    await expect(page.getByText('2 people to reach out to.')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const { entries } = await app.command<{ entries: { text?: string }[] }>('show', marta?.id ?? '')
    expect(entries.filter(({ text }) => text === 'It went\nwell')).toHaveLength(1)
  })
})

test('a form that waits for whom it is about is given the keys as well, and one that was left goes on where it ended', async ({ app: { page } }) => {
  await page.locator('[data-nudge]').first().waitFor()
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.keyboard.type('nCalled')
  const line = page.getByRole('dialog', { name: 'Quick add' }).getByRole('textbox')
  await expect(line).toHaveValue('Called')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('complementary', { name: 'Half-written' })).toContainText('Called')
  await page.keyboard.type('n her')
  await expect(line).toHaveValue('Called her')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.type('lIt went well')
  await expect(page.getByRole('dialog', { name: 'Log a conversation' }).getByRole('textbox').filter({ hasText: 'It went well' })).toBeFocused()
})

test('where the rest of the program cannot be had, the page stays and each part says so; what was half-written waits', async ({ app: { context, page, faults } }) => {
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'Quick add' }).getByRole('textbox').fill('Called Marta')
  await page.keyboard.press('Escape')
  const offer = page.getByRole('complementary', { name: 'Half-written' })
  await context.route('**/assets/later-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  await page.reload()
  const pane = page.getByRole('complementary').filter({ hasText: 'This part could not be loaded.' })
  await expect(pane).toBeVisible()
  await expect(page.locator('[data-nudge]').first()).toBeVisible()

  const dialog = page.getByRole('dialog', { name: 'This part could not be opened' })
  await page.keyboard.press('ControlOrMeta+k')
  await expect(dialog.getByRole('button', { name: 'Try again' })).toBeFocused()
  await expect(page.locator('[data-nudge]').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await offer.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog).toBeVisible()

  await context.unroute('**/assets/later-*.js')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  const line = page.getByRole('dialog', { name: 'Quick add' }).getByRole('textbox')
  await expect(line).toHaveValue('Called Marta')
  await page.keyboard.press('Escape')
  await pane.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('This part could not be loaded.')).toHaveCount(0)

  await context.route('**/assets/later-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  await page.reload()
  await offer.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog).toBeVisible()
  await context.unroute('**/assets/later-*.js')
  await dialog.getByRole('button', { name: 'Load anew' }).click()
  await offer.getByRole('button', { name: 'Continue' }).click()
  await expect(line).toHaveValue('Called Marta')
  faults.length = 0
})
