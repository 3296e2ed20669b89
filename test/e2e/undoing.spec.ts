import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail\nAnn Lee,ann@example.org\n' } })

test('Ctrl+Z outside text takes back the latest change, Ctrl+Shift+Z and Ctrl+Y do it again', async ({ app: { page } }) => {
  const people = page.getByRole('link', { name: /^People/ }).locator('b')
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').fill('met Bo Chen yesterday')
  await expect(page.getByText('Bo Chen (new)')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(people).toHaveText('2')

  await page.keyboard.press('Control+z')
  await expect(people).toHaveText('1')
  await expect(page.getByText(/^Undone:/)).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(people).toHaveText('2')
  await page.keyboard.press('Control+z')
  await expect(people).toHaveText('1')
  await page.keyboard.press('Control+y')
  await expect(people).toHaveText('2')
})

test('Ctrl+Z in a text field undoes typing there and nothing in the book', async ({ app: { page } }) => {
  const people = page.getByRole('link', { name: /^People/ }).locator('b')
  const search = page.getByRole('combobox', { name: 'Search' })
  await search.click()
  await page.keyboard.type('ann')
  await page.keyboard.press('Control+z')
  await expect(search).not.toHaveValue('ann')
  await expect(people).toHaveText('1')
})

test('undo reaches back over a restart: the import itself can go, and the book is as new', async ({ app }) => {
  const later = await app.restart()
  await later.getByRole('link', { name: /^People/ }).click()
  await later.keyboard.press('Control+z')
  await expect(later.getByRole('heading', { name: 'What is it for?' })).toBeVisible()
})

test('the offer to undo does not cover the buttons of a form opened after it; the undo key still works', async ({ app: { page } }) => {
  const people = page.getByRole('link', { name: /^People/ }).locator('b')
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').fill('met Bo Chen yesterday')
  await expect(page.getByText('Bo Chen (new)')).toBeVisible()
  await page.keyboard.press('Enter')
  const offer = page.getByRole('button', { name: 'Undo', exact: true })
  await expect(offer).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Log a conversation' })).toBeVisible()
  await expect(offer).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(people).toHaveText('1')
})
