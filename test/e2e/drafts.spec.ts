import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail,Notes\nAnn Lee,ann@example.org,Plays the cello\n' } })

const quickAdd = (page: Page) => page.getByRole('dialog', { name: 'Quick add' }).getByRole('textbox')

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Pages that are loaded from now on have a line that can be held: nothing reaches the engine until it is let go. */
async function withLine(context: BrowserContext): Promise<{ readonly hold: () => void; readonly letGo: () => void }> {
  let held: (() => void)[] | undefined
  await context.routeWebSocket(/\/rpc$/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (held) held.push(() => server.send(message))
      else server.send(message)
    })
  })
  const hold = () => {
    held = []
  }
  const letGo = () => {
    const waiting = held ?? []
    held = undefined
    for (const send of waiting) send()
  }
  return { hold, letGo }
}

const onDisk = (book: string) => readFile(join(book, 'local/drafts.json'), 'utf8').catch(() => '')

test.describe('on a line that is held from the start', () => {
  test.use({ opensWindow: false })

  test('a form that is left and opened again goes on where it ended, before anything is on disk', async ({ app: { book, context, openWindow } }) => {
    const line = await withLine(context)
    const page = await openWindow()
    await page.getByRole('link', { name: /^People/ }).waitFor()
    await page.keyboard.press('n')
    await expect(quickAdd(page)).toBeFocused()
    line.hold()
    await page.keyboard.type('Call Ann')
    await leave(page)
    await page.keyboard.press('n')
    await expect(quickAdd(page)).toHaveValue('Call Ann')
    await page.keyboard.type(' again')
    await leave(page)
    expect(await onDisk(book)).not.toContain('Call Ann')
    line.letGo()
    await expect.poll(() => onDisk(book)).toContain('Call Ann again')
    await page.keyboard.press('n')
    await expect(quickAdd(page)).toHaveValue('Call Ann again')
  })
})

test('what is typed while the drafts cannot be read takes the place of none', async ({ app: { book, context, page } }) => {
  await page.keyboard.press('n')
  await quickAdd(page).fill('The first words')
  await leave(page)
  await expect.poll(() => onDisk(book)).toContain('The first words')
  const line = await withLine(context)
  await page.reload()
  await page.getByRole('link', { name: /^People/ }).waitFor()
  await expect(page.getByRole('complementary', { name: 'Half-written' })).toContainText('The first words')
  line.hold()
  await page.keyboard.press('n')
  await quickAdd(page).fill('Other words')
  await leave(page)
  line.letGo()
  await expect.poll(() => onDisk(book)).toContain('Other words')
  expect(await onDisk(book)).toContain('The first words')
})

test('a draft that comes after its form has opened fills it in where nothing was typed, and takes the place of nothing that was', async ({ app: { book, context, page } }) => {
  await page.keyboard.press('n')
  await quickAdd(page).fill('Call Ann')
  await leave(page)
  await expect.poll(() => onDisk(book)).toContain('Call Ann')
  const line = await withLine(context)
  await page.reload()
  await page.getByRole('link', { name: /^People/ }).waitFor()
  await expect(page.getByRole('complementary', { name: 'Half-written' })).toContainText('Call Ann')
  line.hold()
  await page.keyboard.press('n')
  await expect(quickAdd(page)).toBeFocused()
  await expect(quickAdd(page)).toHaveValue('')
  line.letGo()
  await expect(quickAdd(page)).toHaveValue('Call Ann')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Start over' })).toBeVisible()
  await page.keyboard.type(' today')
  await leave(page)
  await expect.poll(() => onDisk(book)).toContain('Call Ann today')

  await page.reload()
  await expect(page.getByRole('complementary', { name: 'Half-written' })).toContainText('Call Ann today')
  line.hold()
  await page.keyboard.press('n')
  await expect(quickAdd(page)).toBeFocused()
  await page.keyboard.type('Other words')
  line.letGo()
  await expect.poll(() => onDisk(book)).toContain('Other words')
  await expect(quickAdd(page)).toHaveValue('Other words')
  expect(await onDisk(book)).toContain('Call Ann today')
})

test('a form closed the moment it opens keeps its draft at hand', async ({ app: { page } }) => {
  await page.keyboard.press('n')
  await quickAdd(page).fill('Call Ann')
  await leave(page)
  await page.evaluate(() => {
    const closeAtOnce = new MutationObserver(() => {
      const close = document.querySelector<HTMLElement>('[role=dialog] [aria-label=Close]')
      if (!close) return
      closeAtOnce.disconnect()
      document.body.dataset.closed = 'true'
      close.click()
    })
    closeAtOnce.observe(document.body, { childList: true, subtree: true })
  })
  await page.keyboard.press('n')
  await expect(page.locator('body')).toHaveAttribute('data-closed')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(quickAdd(page)).toHaveValue('Call Ann')
})

test('the card of what was half-written goes out of the way and comes back with the next window', async ({ app: { page } }) => {
  await page.keyboard.press('n')
  await quickAdd(page).fill('Call Ann')
  await leave(page)
  await page.reload()
  const card = page.getByRole('complementary', { name: 'Half-written' })
  await card.getByRole('button', { name: 'Later: it is kept' }).click()
  await expect(card).toHaveCount(0)
  await page.reload()
  await expect(card).toContainText('Call Ann')
})

test('what was left stands there while something else is being written as well', async ({ app: { page } }) => {
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('row', { name: /Ann Lee/ }).dblclick()
  await page.getByRole('button', { name: 'Edit note' }).click()
  const note = page.getByRole('main').getByRole('textbox', { name: 'Note' })
  await note.fill('Plays the cello and')
  await page.getByRole('button', { name: /^Quick add/ }).click()
  await quickAdd(page).fill('Call Ann')
  await leave(page)
  await page.getByRole('button', { name: /^Quick add/ }).click()
  await expect(quickAdd(page)).toHaveValue('Call Ann')
  await leave(page)
  await expect(note).toHaveValue('Plays the cello and')
})
