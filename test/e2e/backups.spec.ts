import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\nBo Chen,bo@example.org\n' } })

test('back up now, delete and add somebody, look what a restore would change, restore, undo; a spoiled backup is refused', async ({ app }) => {
  const { page } = app
  const people = page.getByRole('link', { name: /^People/ }).locator('b')
  await page.getByRole('link', { name: 'Settings' }).click()
  const section = page.getByRole('region', { name: 'Backups' })
  await app.command('add', 'met Ines Roca yesterday')
  await section.getByRole('button', { name: 'Back up now' }).click()
  await expect(section.getByRole('row').filter({ hasText: 'by hand' })).toContainText('3')
  await expect(section).toContainText('backup --second FOLDER')

  const [marta] = await app.command<{ id: string }[]>('search', 'marta')
  await app.command('add', 'met Lena Fischer yesterday')
  await app.command('edit', marta?.id ?? '', '--tag', 'client')
  await expect(people).toHaveText('4')

  await section.getByRole('button', { name: /^Restore the backup of/ }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('region', { name: 'go away' })).toContainText('Lena Fischer')
  await expect(dialog.getByRole('region', { name: 'change' })).toContainText('Marta Quiroga')
  await expect(people).toHaveText('4')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(people).toHaveText('3')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(people).toHaveText('4')

  const folder = join(app.book, 'backups')
  for (const name of await readdir(folder)) await writeFile(join(folder, name), (await readFile(join(folder, name))).subarray(0, -30))
  await section.getByRole('button', { name: /^Restore the backup of/ }).first().click()
  await expect(dialog.getByRole('alert')).toContainText('damaged')
  await expect(dialog.getByRole('button', { name: 'Restore' })).toBeDisabled()
})
