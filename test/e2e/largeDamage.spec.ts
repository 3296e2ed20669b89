import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'

/** A snapshot of more than 8 MB stays in its file until somebody is looked for. */
const PEOPLE = 1600
const rows = `Name,E-mail,Notes\n${Array.from({ length: PEOPLE }, (_, at) => `Ann Lee ${String(at)},ann${String(at)}@example.org,${'plays the cello '.repeat(380)}`).join('\n')}\n`
test.use({ start: { rows } })
// The engine tends to its files once it is left in peace.
test.setTimeout(180_000)

test('a large book that another program has written over opens at once, and is shown as damaged by itself once all of it has been read', async ({ app }) => {
  // A change lets the engine tend to its files: so large a journal is worth a snapshot.
  await app.command('add', 'met Ann Lee 1 yesterday')
  await expect.poll(() => snapshotBytes(app.book), { timeout: 120_000 }).toBeGreaterThan(8 << 20)
  await overwrite(await newest(app.book))
  const page = await app.restart()
  await expect(page.getByRole('heading', { name: 'Part of your book cannot be read' })).toBeVisible()
  app.faults.length = 0
})

async function newest(book: string): Promise<string> {
  const [last = ''] = (await readdir(book)).filter((name) => /^snapshot-\d+\.jsonl$/.test(name)).sort().reverse()
  return join(book, last)
}

async function snapshotBytes(book: string): Promise<number> {
  return (await stat(await newest(book))).size
}

/** As a program that synchronises folders might. */
async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+')
  for (let at = 4096; at < (await file.stat()).size; at += 4096) await file.write('X', at)
  await file.close()
}
