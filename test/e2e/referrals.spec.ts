import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail\nAna Ortiz,ana@one.example\nBen Hale,ben@two.example\nCleo Marsh,cleo@three.example\n' } })

test('what is not used stays out of sight; then a purchase, a referral with thanks owed, and the tree of who sent whom', async ({ app }) => {
  const { page, command } = app
  const dialog = page.getByRole('dialog')
  const people = await command<{ id: string; name: string }[]>('search', 'example')
  const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? ''
  await page.goto(`${new URL(page.url()).origin}/#/people/${idOf('Ana Ortiz')}`)
  await expect(page.getByRole('heading', { name: 'Ana Ortiz' })).toBeVisible()
  await expect(page.getByText('As a client')).toHaveCount(0)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'More kinds' }).click()
  await dialog.getByRole('switch', { name: 'Purchases and referrals' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Note a purchase' }).click()
  await dialog.getByLabel('What').fill('60 panels')
  await dialog.getByLabel('Amount').fill('5.400,50')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('once · €5,400.50')).toBeVisible()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Note a referral' }).click()
  await dialog.getByLabel('Whom they sent').fill('Ben')
  await page.getByRole('option', { name: /Ben Hale/ }).click()
  await dialog.getByLabel('What about').fill('light for a gallery')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await command('referral', idOf('Ben Hale'), idOf('Cleo Marsh'), '--outcome', 'nothing')
  await command('purchase', idOf('Ben Hale'), '--title', 'gallery rail', '--amount', '900', '--currency', 'EUR')

  await page.getByRole('link', { name: /Today/ }).click()
  const owed = page.locator('[data-reason="thanks"]').filter({ hasText: 'Ana Ortiz' })
  await expect(owed).toContainText('Thanks owed. Sent Ben Hale to you on')
  await owed.getByRole('button', { name: 'Thanked' }).click()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('go to referrals')
  await page.keyboard.press('Enter')
  const lines = page.getByRole('list', { name: 'Referrals' }).getByRole('listitem')
  await expect(lines).toHaveCount(3)
  await expect(lines.nth(0)).toContainText('sent 2 people · who brought €900')
  await expect(lines.nth(1)).toContainText('Ben Hale')
  await expect(lines.nth(1)).toContainText(/became a client .* brought €900/)
  await expect(lines.nth(1)).toContainText('thanked 21 November')
  await expect(lines.nth(2)).toContainText('came to nothing')
})
