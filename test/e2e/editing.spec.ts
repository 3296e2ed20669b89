import { expect, test } from './app'
import { openPerson } from './people'

test.use({ start: { rows: 'Name,Company,E-mail,Needs\nMarta Quiroga,Northwind Lighting,marta@northwind.example,Shorter lead times\n' } })

test('a value is edited where it stands; Escape leaves it as it was, saving changes it everywhere, undo brings it back', async ({ app: { page } }) => {
  await openPerson(page, 'Marta Quiroga')
  const needs = page.getByRole('button', { name: /^Edit Needs:/ })
  await needs.click()
  await page.getByRole('textbox', { name: 'Needs' }).fill('Samples before Easter')
  await page.keyboard.press('Escape')
  await expect(needs).toContainText('Shorter lead times')

  await needs.click()
  await page.getByRole('textbox', { name: 'Needs' }).fill('Samples before Easter')
  await page.getByRole('group', { name: 'Needs' }).getByRole('button', { name: 'Save' }).click()
  await expect(needs).toContainText('Samples before Easter')
  await page.getByRole('heading', { level: 1 }).click({ trial: true })
  await page.locator('main').focus()
  await page.keyboard.press('Control+z')
  await expect(needs).toContainText('Shorter lead times')
})

test('the name is edited in the title', async ({ app: { page } }) => {
  await openPerson(page, 'Marta Quiroga')
  await page.getByRole('heading', { level: 1 }).getByRole('button').click()
  await page.getByRole('textbox', { name: 'Family name', exact: true }).fill('Quiroga Ruiz')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Marta Quiroga Ruiz' })).toBeVisible()
})

test('what does not fit is said beside the field, and what was typed stays', async ({ app: { page } }) => {
  await openPerson(page, 'Marta Quiroga')
  await page.getByRole('button', { name: /^Edit E-mail:/ }).click()
  const field = page.getByRole('group', { name: 'E-mail' }).getByRole('textbox').first()
  await field.fill('marta at northwind')
  await page.getByRole('group', { name: 'E-mail' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('An e-mail address has an @ in it.')).toBeVisible()
  await expect(field).toHaveValue('marta at northwind')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
})

test('deleting asks nothing and can be undone, notes and all', async ({ app }) => {
  const { page } = app
  const [marta] = await app.command<{ id: string }[]>('search', 'Marta')
  await app.command('log', marta?.id ?? '', '--channel', 'meeting', '--text', 'Lunch with Jordi')
  await openPerson(page, 'Marta Quiroga')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Marta Quiroga' })).toHaveCount(0)
  expect(await app.command('search', 'Marta')).toEqual([])

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: /^People/ }).locator('b')).toHaveText('1')
  expect(await app.command('show', marta?.id ?? '')).toMatchObject({ entries: [{ text: 'Lunch with Jordi' }] })
})
