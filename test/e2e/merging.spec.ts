import { expect, test } from './app'

const rows = 'Name,E-mail,Phone,Company,Notes\nRobert Smith,bob@acme.example,,Acme Ltd,Likes tea\nBob Smith,bob.smith@home.example,+34 600 123 456,Acme,Plays chess\nAnna Lind,anna@lind.example,,,\nAnna Lind,,+46 70 123 45 67,,\nErik Lind,,+46 70 123 45 67,,\n'
test.use({ start: { rows } })

test('duplicates are found, compared side by side, merged by choice, brought apart by one undo; told apart they stay so', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('button', { name: 'Find duplicates' }).click()
  await expect(page.getByText('2 people may be in the book twice')).toBeVisible()
  const bob = page.getByRole('listitem').filter({ hasText: 'Bob Smith' })
  await expect(bob).toContainText('both at Acme')

  await bob.getByRole('button', { name: 'Look side by side' }).click()
  await page.getByRole('radio', { name: 'Name: from Bob Smith' }).check()
  await page.getByRole('radio', { name: 'E-mail: from Robert Smith' }).check()
  await page.getByRole('button', { name: 'Merge 2 into one' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bob Smith' })).toBeVisible()
  for (const text of ['Likes tea', 'Plays chess', '+34 600 123 456']) await expect(page.getByText(text).first()).toBeVisible()
  const [merged] = await app.command<{ id: string; name: string }[]>('search', 'smith')
  const whole = await app.command<{ emails: { value: string }[] }>('show', merged?.id ?? '')
  expect(whole.emails.map(({ value }) => value)).toEqual(['bob@acme.example'])

  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(/^Undone: /)).toBeVisible()
  expect(await app.command<unknown[]>('search', 'smith')).toHaveLength(2)

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /people and actions|Type/i }).last().fill('duplicates')
  await page.keyboard.press('Enter')
  const anna = page.getByRole('listitem').filter({ hasText: 'Anna Lind' })
  await anna.getByRole('button', { name: 'Not the same' }).click()
  await expect(page.getByText('One person may be in the book twice')).toBeVisible()
  await page.getByRole('listitem').filter({ hasText: 'Bob Smith' }).getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByText('Nobody seems to be in the book twice')).toBeVisible()
  expect(await app.command('merge', '--suggest')).toEqual({ total: 0, suggestions: [] })

  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('row', { name: /Erik Lind/ }).dblclick()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Merge with…' }).click()
  await page.getByRole('combobox', { name: 'Who is the same person?' }).fill('anna')
  await page.getByRole('option').first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Look side by side' }).click()
  await expect(page.getByRole('columnheader', { name: /Erik Lind/ })).toBeVisible()
})
