import { expect, test } from './app'

const rows = ['Name,E-mail', ...Array.from({ length: 12 }, (_, n) => `Person ${String.fromCharCode(65 + n)},p${n}@example.org`)].join('\n')
test.use({ start: { rows } })

test('several ticked by key get a tag in one change', async ({ app: { page } }) => {
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('row', { name: /Person A/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 ticked')).toBeVisible()

  await page.getByRole('button', { name: 'Tag', exact: true }).last().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill('client')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Save tags' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'client' })).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'client' })).toHaveCount(0)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Festivals' }).click()
  await page.getByRole('button', { name: 'Mid-Autumn' }).click()
  await page.getByRole('button', { name: 'Save festivals' }).click()
  await expect(page.getByText('Festivals of 3 people changed')).toBeVisible()
})

test('a search is saved, stands in the rail with its count, which follows what changes, and is removed', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('combobox', { name: 'Search' }).fill('has:email -tag:client')
  await page.getByRole('button', { name: 'Save this search' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('To be won')
  await page.keyboard.press('Enter')
  const segment = page.getByRole('navigation').getByRole('link', { name: /To be won/ })
  await expect(segment).toContainText('12')
  await app.command('bulk', 'in:"to be won" "Person A"', '--tag', 'client')
  await expect(segment).toContainText('11')
  await page.getByRole('link', { name: 'Calendar' }).click()
  await segment.click()
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('has:email -tag:client')
  await expect(page.getByText('11 people found')).toBeVisible()
  await page.getByRole('button', { name: 'Saved as “To be won”' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(segment).toHaveCount(0)
})

test('a cadence for everyone shows the load it makes before it is set', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('row', { name: /Person A/ }).waitFor()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('12 ticked')).toBeVisible()
  await page.getByRole('button', { name: 'Set cadence' }).click()
  await page.getByRole('dialog').getByText('key people').click()
  await expect(page.getByText(/On average 0.4 a day/)).toBeVisible()
  await page.getByRole('button', { name: 'Set for 12 people' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: '30 d' })).toHaveCount(12)

  const today = await app.command<{ nudges: unknown[] }>('today', '--on', '2026-11-21')
  expect(today.nudges).toEqual([])
})

test('everyone ticked is deleted at once and comes back at once', async ({ app: { page } }) => {
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('row', { name: /Person A/ }).waitFor()
  await page.getByRole('checkbox', { name: 'Tick Person B' }).click()
  await page.getByRole('checkbox', { name: 'Tick Person C' }).click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByText('10 people')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('12 people')).toBeVisible()
})
