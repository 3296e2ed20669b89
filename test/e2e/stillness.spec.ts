import type { Page } from '@playwright/test'
import { expect, idOf, test } from './app'

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const due = (page: Page) => page.getByRole('list', { name: 'Reach out: suggestions' }).getByRole('listitem')
const place = async (page: Page, name: string) => {
  const box = await page.locator('li').filter({ hasText: name }).first().boundingBox()
  return { x: box?.x, y: box?.y }
}

/** Three people due, each on another day, so that their order is known. */
const threeDue = [['Marta Quiroga', '2026-09-30'], ['Ada Osei', '2026-10-10'], ['Bo Chen', '2026-10-20']] as const

test.setTimeout(180_000)
test.use({
  start: {
    rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\nAda Osei,ada@osei.example\nBo Chen,bo@example.org\n',
    written: threeDue.flatMap(([who, talked]) => [['log', who, '--channel', 'call', '--at', talked], ['edit', who, '--cadence', '30']] as const),
  },
})

test('the list holds still: what is seen to stays greyed in its place, what another window brings waits to be asked for', async ({ app }) => {
  const { page } = app
  await expect(due(page)).toHaveCount(3)
  const before = await place(page, 'Bo Chen')
  await row(page, 'Marta Quiroga').getByRole('button', { name: 'Snooze' }).click()
  await page.getByRole('menuitem', { name: 'Until tomorrow' }).click()
  await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
  await expect(page.locator('li[data-gone]')).toContainText('Marta Quiroga')
  expect(await place(page, 'Bo Chen')).toEqual(before)

  await app.command('add', 'Remind me to renew the licence today')
  await app.command('log', await idOf(app, 'Ada'), '--channel', 'call')
  await expect(page.getByRole('button', { name: '1 new, show it' })).toBeVisible()
  await expect(row(page, 'Ada Osei')).toHaveCount(0)
  expect(await place(page, 'Bo Chen')).toEqual(before)
  await page.getByRole('button', { name: '1 new, show it' }).click()
  await expect(page.getByRole('list', { name: 'First: suggestions' })).toContainText(/renew the licence/i)
  await expect(page.locator('li[data-gone]')).toHaveCount(0)
})

test('paused, archived and marked as deceased from the row: gone from Today, and back by undo', async ({ app }) => {
  const { page } = app
  const more = async (name: string, item: string) => {
    await row(page, name).getByRole('button', { name: `More for ${name}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await more('Ada Osei', 'Mark as deceased')
  await expect(row(page, 'Ada Osei')).toHaveCount(0)
  await more('Bo Chen', 'Pause until…')
  await page.getByRole('textbox', { name: 'Pause until' }).fill('in 2 months')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Bo Chen')).toHaveCount(0)
  await more('Marta Quiroga', 'Archive')
  await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
  const later = await app.command<{ nudges: { name: string }[] }>('today', '--on', '2027-02-01')
  expect(later.nudges.map(({ name }) => name)).toEqual(['Bo Chen'])
  await page.keyboard.press('Control+z')
  await expect(row(page, 'Marta Quiroga')).toHaveCount(1)
})

test('by keys alone: down, unfold, not this time; letters do nothing once they are turned off', async ({ app }) => {
  await app.command('log', await idOf(app, 'Ada'), '--channel', 'call', '--text', 'New studio', '--at', '2026-10-10')
  const { page } = app
  await page.getByRole('complementary').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await expect(row(page, 'Ada Osei')).toBeFocused()
  await page.keyboard.press(' ')
  await expect(row(page, 'Ada Osei').getByRole('region', { name: 'Lately' })).toContainText('New studio')
  await page.keyboard.press('x')
  await expect(row(page, 'Ada Osei')).toHaveCount(0)
  await expect(page.locator('li[data-nudge]:focus')).toHaveCount(1)

  await page.evaluate(() => localStorage.setItem('hearth.singleKeysOff', 'yes'))
  await page.reload()
  await row(page, 'Bo Chen').focus()
  await page.keyboard.press('x')
  await page.keyboard.press('k')
  await expect(row(page, 'Bo Chen')).toBeFocused()
  await expect(page.getByText('not this time')).toHaveCount(0)
})

test.describe('an evening', () => {
  test.use({ opensWindow: false })

  test('midnight waits to be asked: the list of the evening stays until the new day is shown', async ({ app }) => {
    await app.command('add', 'Remind me to renew the licence on 22 November')
    const page = await app.restart('2026-11-21T23:59:45')
    await expect(page.getByRole('heading', { level: 1, name: 'Saturday 21 November' })).toBeVisible()
    await expect(due(page)).toHaveCount(3)
    const before = await place(page, 'Bo Chen')
    const news = page.getByRole('button', { name: 'It is Sunday 22 November now, show it' })
    await expect(news).toBeVisible({ timeout: 90_000 })
    await expect(row(page, 'renew the licence')).toHaveCount(0)
    expect(await place(page, 'Bo Chen')).toEqual(before)
    await news.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sunday 22 November' })).toBeVisible()
    await expect(page.getByRole('list', { name: 'First: suggestions' })).toContainText(/renew the licence/i)
  })
})
