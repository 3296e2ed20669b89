import { expect, idOf, test } from './app'

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

  await page.getByText('Trash', { exact: true }).click()
  await thrown.getByRole('button', { name: 'Erase Marta Quiroga for good' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('I know that nothing brings them back').check()
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(dialog.getByRole('list', { name: 'Receipt' })).toContainText('Entries about nobody else: 1')
  await expect(dialog).not.toContainText('Marta')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  expect(JSON.stringify(await app.command('history'))).not.toContain('Marta')
})

test('a change that is refused keeps no place: a button that goes later takes the keys nowhere', async ({ app }) => {
  const { page } = app
  const bo = await idOf(app, 'Bo')
  for (const days of ['30', '60']) await app.command('edit', bo, '--cadence', days)
  await page.getByRole('link', { name: 'History' }).click()
  const undo = page.getByRole('button', { name: 'Undo: Bo Chen changed' })
  const ofTheFirst = undo.nth(1)
  await ofTheFirst.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'That did not work' })).toBeVisible()
  await expect(ofTheFirst).toBeFocused()
  for (const _change of ['60', '30']) await app.command('undo')
  await expect(undo).toHaveCount(0)
  // The keys would have been led on in the frame after the one in which the button went.
  const focused = await page.evaluate(() => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell(document.activeElement?.tagName)))))
  expect(focused).toBe('BODY')
})
