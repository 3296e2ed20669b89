import { expect, test } from './app'

test.use({
  start: {
    rows: 'Name\nAda Osei\nMarta Quiroga\n',
    written: [['log', 'Marta Quiroga', '--channel', 'call', '--at', '2026-09-30'], ['edit', 'Marta Quiroga', '--cadence', '30']],
  },
})

test('Space pressed before a row was entered does to the first what it does in every row', async ({ app: { page } }) => {
  await page.locator('[data-nudge]').waitFor()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-nudge]')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Lately with Marta Quiroga' })).toHaveAttribute('aria-expanded', 'true')

  await page.getByRole('link', { name: /^People/ }).click()
  await expect(page.getByRole('grid', { name: 'People' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await page.keyboard.press('Space')
  await expect(page.getByText('1 ticked')).toBeVisible()
  await expect(page.getByRole('row', { name: /Ada Osei/ }).getByRole('checkbox')).toBeChecked()
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'Ada Osei' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('2 ticked')).toBeVisible()
})
