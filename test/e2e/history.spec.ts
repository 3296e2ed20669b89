import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\nBo Chen,bo@example.org\n' } })

test('delete somebody, find them in the trash, put them back; history says all of it and takes one change back', async ({ app }) => {
  const { page } = app
  const people = page.getByRole('link', { name: /^People/ }).locator('b')
  await app.command('add', 'met Marta Quiroga yesterday, loves fly fishing')
  await page.getByRole('combobox', { name: 'Search' }).fill('Marta Quiroga')
  await page.getByRole('option').first().getByText('Quiroga').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(people).toHaveText('1')

  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('listitem').first()).toContainText('Marta Quiroga deleted')
  await page.getByText('Trash', { exact: true }).click()
  const thrown = page.getByRole('region', { name: 'People' }).getByRole('listitem')
  await expect(thrown).toContainText(['Marta Quiroga'])
  await thrown.getByRole('button', { name: 'Put back Marta Quiroga' }).click()
  await expect(people).toHaveText('2')
  await expect(page.getByText('The trash is empty.')).toBeVisible()

  await page.getByText('Changes', { exact: true }).click()
  const rows = page.getByRole('listitem')
  await expect(rows.first()).toContainText('Marta Quiroga put back')
  await expect(rows.nth(3)).toContainText('Import of')
  await rows.nth(3).getByRole('button', { name: /^What it touched/ }).click()
  await expect(rows.nth(3)).toContainText('Cannot be taken back on its own')
  await rows.first().getByRole('button', { name: /^Undo/ }).click()
  await expect(people).toHaveText('1')
  await expect(rows.nth(1)).toContainText('taken back')
})
