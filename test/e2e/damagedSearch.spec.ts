import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'

/** A snapshot of more than 8 MB stays in its file until somebody is looked for. */
const PEOPLE = 1600
const rows = `Name,E-mail,Notes\n${Array.from({ length: PEOPLE }, (_, at) => `Ann Lee ${String(at)},ann${String(at)}@example.org,${'plays the cello '.repeat(380)}`).join('\n')}\n`
test.use({ start: { rows } })
// The engine tends to its files once it is left in peace.
test.setTimeout(180_000)

test('where the book can no longer be read, the palette and the search box say why nobody is found', async ({ app }) => {
  // A change lets the engine tend to its files: so large a journal is worth a snapshot.
  await app.command('add', 'met Ann Lee 1 yesterday')
  await expect.poll(() => snapshotBytes(app.book), { timeout: 120_000 }).toBeGreaterThan(8 << 20)
  const page = await app.restart()
  await overwrite(await newest(app.book))
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog')
  await page.keyboard.type('ann')
  await expect(palette.getByRole('alert')).toContainText('Another program has changed the files of this book')
  await expect(palette.getByRole('option', { name: /^Create/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('ann')
  await expect(page.getByRole('search').getByRole('alert')).toContainText('Another program has changed the files of this book')
  await expect(page.getByRole('option', { name: /^Create/ })).toHaveCount(0)
  app.faults.length = 0
})

async function newest(book: string): Promise<string> {
  const [last = ''] = (await readdir(book)).filter((name) => /^snapshot-\d+\.jsonl$/.test(name)).sort().reverse()
  return join(book, last)
}

async function snapshotBytes(book: string): Promise<number> {
  return (await stat(await newest(book))).size
}

/** As a program that synchronises folders might, while Hearth has it open. */
async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+')
  for (let at = 4096; at < (await file.stat()).size; at += 4096) await file.write('X', at)
  await file.close()
}
