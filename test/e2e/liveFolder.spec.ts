import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\n' } })

test('a folder named on the command line follows what is written in the app; a note of the user’s own becomes a conversation', async ({ app }) => {
  const { page } = app
  const vault = join(dirname(app.book), 'vault')
  await mkdir(vault)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('hearth live --folder FOLDER')).toBeVisible()
  expect(await app.command('live', '--folder', vault)).toMatchObject({ folder: vault, files: 1, left: [] })
  const file = join(vault, 'Marta Quiroga.md')
  await writeFile(file, `${await readFile(file, 'utf8')}\nMy own words stay.\n`)
  await writeFile(join(vault, '2026-11-20 Lunch.md'), 'Lunch with [[Marta Quiroga]] about the lamps.')

  const [marta] = await app.command<{ id: string }[]>('search', 'marta')
  await app.command('log', marta?.id ?? '', '--channel', 'call', '--text', 'wants samples')
  await expect.poll(() => readFile(file, 'utf8')).toContain('wants samples')
  expect(await readFile(file, 'utf8')).toContain('\nMy own words stay.\n')

  await page.reload()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('One file follows the book.')).toBeVisible()
  await expect(page.getByText('whoever can read the folder')).toBeVisible()
  await page.getByRole('listitem', { name: '2026-11-20 Lunch.md' }).getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByText('No dated note there links anybody new.')).toBeVisible()
  const { entries } = await app.command<{ entries: { text?: string }[] }>('show', marta?.id ?? '')
  expect(entries.map(({ text }) => text)).toContain('Lunch with [[Marta Quiroga]] about the lamps.')
  await page.getByRole('button', { name: 'Stop following' }).click()
  await expect(page.getByText('hearth live --folder FOLDER')).toBeVisible()
})
