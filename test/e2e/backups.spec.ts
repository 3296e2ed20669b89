import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type App, expect, test } from './app'

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
  await dialog.getByRole('button', { name: 'Cancel' }).first().click()

  const { backup, vault, passphrase } = await oldLaptop(app)
  await section.locator('input[type=file]').setInputFiles(backup)
  await expect(dialog).toContainText('another encrypted book')
  await dialog.locator('input[type=file]').setInputFiles(vault)
  const secret = dialog.getByLabel('Passphrase of that book')
  await secret.fill('not the passphrase')
  await dialog.getByRole('button', { name: 'Open the backup' }).click()
  await expect(secret).toHaveAccessibleDescription(/does not open/)
  await secret.fill(passphrase)
  await dialog.getByRole('button', { name: 'Open the backup' }).click()
  await expect(dialog.getByRole('region', { name: 'come back' })).toContainText('Sven Olsen')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(people).toHaveText('1')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(people).toHaveText('4')
})

test('a damaged book says what was found and what is safe; looking leaves it be, repairing brings back the rest and undo takes that back; a second version beside it is merged', async ({ app }) => {
  await app.command('add', 'met Ines Roca yesterday')
  await app.command('add', 'met Lena Fischer yesterday')
  await app.crash()
  const journal = await lastJournal(app.book)
  const lines = (await readFile(journal, 'utf8')).split('\n')
  await writeFile(journal, lines.map((line) => line.replace('Ines', 'Inez')).join('\n'))
  const repair = await holdRepair(app.context)
  const page = await app.restart()
  await expect(page.getByRole('heading', { name: 'Part of your book cannot be read' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'What was found' })).toContainText(/journal\/\d+\.jsonl.*line \d+: this line is not as it was written/)
  await expect(page.getByRole('region', { name: 'What is safe' })).toContainText('2 people can be read')
  await expect(page.getByText(app.book)).toBeVisible()

  await page.getByRole('button', { name: 'Only look' }).click()
  await expect(page.getByRole('link', { name: /^People/ }).locator('b')).toHaveText('2')
  await page.getByRole('alert').getByRole('button', { name: 'What can be done' }).click()
  await page.getByRole('button', { name: 'Repair' }).click()
  await expect(page.getByText('Nothing has been written so far.')).toBeVisible()
  await expect(page.getByRole('progressbar', { name: 'Repair' })).toHaveAttribute('aria-valuenow', '0')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeEnabled()
  repair.shift()?.()
  await expect.poll(() => repair).toHaveLength(1)
  await expect(page.getByRole('button', { name: 'Stop' })).toBeDisabled()
  await expect(page.getByRole('progressbar', { name: 'Repair' })).not.toHaveAttribute('aria-valuenow', '0')
  repair.shift()?.()
  await expect(page.getByRole('heading', { name: 'Your book is whole again' })).toBeFocused()
  await expect(page.getByText('Brought back: people 1')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Kept as it was before' })).toContainText('damaged/')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('link', { name: /^People/ }).locator('b')).toHaveText('3')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await app.command('check')).toMatchObject({ ok: true, people: 3 })
  await app.command('undo')
  await expect(page.getByRole('link', { name: /^People/ }).locator('b')).toHaveText('2')

  const own = await lastJournal(app.book)
  await copyFile(own, own.replace('.jsonl', ' 2.jsonl'))
  const later = await app.restart()
  await later.getByRole('alert').getByRole('button', { name: 'What can be done' }).click()
  await expect(later.getByRole('list', { name: 'Second versions' })).toContainText('no change that is not here')
  await later.getByRole('button', { name: /^Merge/ }).click()
  await expect(later.getByText('It held nothing new.')).toBeVisible()
  await later.getByRole('button', { name: 'Go on' }).click()
  await expect(later.getByRole('alert')).toHaveCount(0)
})

/** Holds a repair that is asked for, and then what the engine answers; what is held goes on its way when it is called. */
async function holdRepair(context: App['context']): Promise<(() => void)[]> {
  const held: (() => void)[] = []
  const read = (message: string | Buffer) => (typeof message === 'string' ? (JSON.parse(message) as { readonly i?: string; readonly p?: { readonly u?: string } }) : {})
  await context.routeWebSocket(/\/rpc$/, (route) => {
    const server = route.connectToServer()
    // Each tab counts its calls from the beginning.
    let asked: string | undefined
    route.onMessage((message) => {
      const { i, p } = read(message)
      if (p?.u !== '/book/repair') return server.send(message)
      asked = i
      held.push(() => server.send(message))
    })
    server.onMessage((message) => {
      if (asked !== undefined && read(message).i === asked) held.push(() => route.send(message))
      else route.send(message)
    })
  })
  return held
}

/** An encrypted book of its own beside the test's, with one backup. */
async function oldLaptop({ book: beside, commandOn }: App) {
  const [book, file] = [`${beside}-old`, `${beside}-passphrase`]
  const passphrase = 'correct horse battery'
  await writeFile(file, passphrase)
  await commandOn(book, ['add', 'met Sven Olsen yesterday'])
  await commandOn(book, ['encrypt'], { HEARTH_NEW_PASSPHRASE_FILE: file })
  await commandOn(book, ['backup'], { HEARTH_PASSPHRASE_FILE: file })
  const folder = join(book, 'backups')
  return { backup: join(folder, (await readdir(folder)).find((name) => name.endsWith('.gz')) ?? ''), vault: join(folder, 'vault.json'), passphrase }
}

async function lastJournal(book: string): Promise<string> {
  const [last = ''] = (await readdir(join(book, 'journal'))).filter((name) => name.endsWith('.jsonl')).sort().reverse()
  return join(book, 'journal', last)
}
