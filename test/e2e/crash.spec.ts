import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail\nAnn Lee,ann@example.org\n' } })

test.describe('the command line alone', () => {
  test.use({ opensWindow: false })

  test('killed while it writes, nothing that was acknowledged is lost', async ({ app }) => {
    const [ann] = await app.command<{ id: string }[]>('search', 'Ann Lee')
    const id = ann?.id ?? ''
    const acknowledged: string[] = []
    const writes = ['one', 'two', 'three', 'four', 'five', 'six'].map(async (text) => {
      const saved = await app.command('log', id, '--channel', 'call', '--text', text).catch(() => undefined)
      if (saved) acknowledged.push(text)
    })
    await expect.poll(() => acknowledged.length, { intervals: [5], timeout: 30_000 }).toBeGreaterThan(1)
    await app.crash()
    await Promise.all(writes)

    const { entries } = await app.command<{ entries: { text: string }[] }>('show', id)
    expect(entries.map(({ text }) => text)).toEqual(expect.arrayContaining(acknowledged))
    expect(await app.command('check')).toMatchObject({ ok: true })
  })
})

test('a half-typed note is offered again after a crash, and can be finished', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('write a note')
  await page.getByRole('option', { name: 'Write a note' }).click()
  const form = page.getByRole('dialog', { name: 'New note' })
  await form.getByRole('textbox', { name: 'Note' }).fill('She wants the quote by Friday, and')
  await expect.poll(() => kept(app.book)).toContain('quote by Friday')
  await app.crash()
  await expect(page.getByRole('alert').first()).toContainText('does not answer')
  await page.close()

  const again = await app.restart()
  const offer = again.getByRole('complementary', { name: 'Half-written' })
  await expect(offer).toContainText('She wants the quote by Friday')
  await offer.getByRole('button', { name: 'Continue' }).click()
  await expect(again.getByRole('dialog').getByRole('textbox', { name: 'Note' })).toHaveValue('She wants the quote by Friday, and')
})

test('a tab left open finds the engine again by itself', async ({ app }) => {
  await app.page.getByRole('heading', { name: 'Saturday 21 November' }).waitFor()
  await app.crash()
  await expect(app.page.getByRole('alert').first()).toContainText('does not answer')
  await app.restart()
  await expect(app.page.getByRole('alert')).toHaveCount(0)
  await expect(app.page.getByRole('link', { name: /^People/ })).toContainText('1')
})

/** The half-typed texts as they lie beside the book. */
async function kept(book: string): Promise<string> {
  const files = await readdir(book, { recursive: true, withFileTypes: true })
  const drafts = files.filter((entry) => entry.isFile() && /draft/i.test(join(entry.parentPath, entry.name)))
  return (await Promise.all(drafts.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))).join('\n')
}
