import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { type App, expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail\nAnn Lee,ann@example.org\nBo Chen,bo@example.org\n' } })

async function note({ page }: App, line: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'Quick add' }).getByRole('textbox').fill(line)
  await expect(page.getByRole('list', { name: 'Understood as' })).toContainText('Ann Lee')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('what is changed in one tab stands in the other at once', async ({ app }) => {
  const other = await app.openTab()
  await other.getByRole('link', { name: /^People/ }).click()
  await other.getByRole('row', { name: /Ann Lee/ }).waitFor()
  await app.page.bringToFront()
  await note(app, 'called Ann Lee today')
  await expect(other.getByRole('row', { name: /Ann Lee/ })).toContainText('today')

  await app.command('undo')
  await expect(other.getByRole('row', { name: /Ann Lee/ })).not.toContainText('today')
})

test('a tab closed and opened again knows the book', async ({ app }) => {
  const other = await app.openTab()
  await other.getByRole('link', { name: /^People/ }).waitFor()
  await app.page.close()
  await other.reload()
  await expect(other.getByRole('link', { name: /^People/ })).toContainText('2')
})

test.describe('letting in', () => {
  test.use({ opensWindow: false })

  test('a tab without the key sees nothing of the book, says why, and opens once it is let in', async ({ app, browser }) => {
    const stranger = await browser.newContext()
    const page = await stranger.newPage()
    await page.goto(app.running().url)
    await expect(page.getByRole('heading', { name: 'This tab has no key to your book' })).toBeVisible()
    await expect(page.getByText('Ann Lee')).toHaveCount(0)
    expect(await page.evaluate(async () => (await fetch('/rpc')).status)).toBe(401)
    await stranger.close()
  })

  test('the file that lets a browser in does so with a code that holds once', async ({ app, browser }) => {
    const { url, redirectFile } = app.running()
    const code = /code=([\w-]+)/.exec(await readFile(redirectFile, 'utf8'))?.[1] ?? ''
    const other = await browser.newContext()
    const guest = await other.newPage()
    await guest.goto(pathToFileURL(redirectFile).href)
    await guest.waitForURL(`${url}/**`)
    await expect(guest.getByRole('link', { name: /^People/ })).toContainText('2')
    expect(guest.url()).not.toContain('code=')
    await other.close()

    for (const spent of [code, 'a'.repeat(43)]) {
      const stranger = await browser.newContext()
      const page = await stranger.newPage()
      await page.goto(`${url}/#code=${spent}`)
      await expect(page.getByRole('heading', { name: 'This tab has no key to your book' })).toBeVisible()
      await stranger.close()
    }
  })
})
