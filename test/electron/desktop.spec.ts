import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { acquireLock } from '../../src/engine/store/lock'
import { chooseMenu, recordCalls, recordMethod } from './recorded'
import { hearth } from './command'
import { expect, test } from './shell'

test('opens the app on a bridge of few words, without Node', async ({ shell }) => {
  const { page } = await shell.open()
  await expect(page).toHaveTitle(/Hearth/)
  const seen = await page.evaluate(() => ({ bridge: Object.keys(window.hearth ?? {}).sort(), require: typeof require, process: typeof process }))
  expect(seen).toEqual({
    bridge: ['changeDeviceSettings', 'chooseFile', 'chooseFolder', 'onAction', 'onShowPerson', 'openLink', 'readDeviceSettings', 'receive', 'savePdf', 'send', 'showFile'],
    require: 'undefined',
    process: 'undefined',
  })
})

test('what is typed in the window is on disk when it is shown, and the command line sees it at once', async ({ shell }) => {
  const { app, page, marta } = await shell.openWithMarta()
  await chooseMenu(app, 'File', 'Quick add')
  const box = page.getByRole('dialog', { name: 'Quick add' })
  await box.getByRole('textbox').fill('lunch with Marta yesterday, loves jazz')
  await expect(box).toContainText('jazz')
  await box.getByRole('textbox').press('Enter')
  await expect(box).toHaveCount(0)
  expect(await hearth(shell.book, 'search', 'jazz')).toMatchObject([{ id: marta }])
  await app.close()
  expect(await hearth(shell.book, 'check')).toMatchObject({ ok: true, people: 1 })
})

test('what the command line writes while it runs appears in the window, and goes out of it as a chart’s table', async ({ shell }) => {
  const { app, page, marta } = await shell.openWithMarta()
  await page.evaluate((id) => (location.hash = `#/people/${id}`), marta)
  await expect(page.getByRole('heading', { name: 'Marta Quiroga' })).toBeVisible()
  await hearth(shell.book, 'log', marta, '--channel', 'meeting', '--text', 'Saw the lighting plan')
  await expect(page.getByText('Saw the lighting plan').first()).toBeVisible()
  const path = join(shell.book, 'channels.csv')
  await recordCalls(app, 'dialog', 'showSaveDialog', { canceled: false, filePath: path })
  await page.evaluate(() => (location.hash = '#/insights'))
  const chart = page.getByRole('region', { name: 'Conversations by channel' })
  await chart.getByRole('button', { name: 'Export CSV' }).click()
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('"meeting","1"')
})

test('a second start shows the first window and ends', async ({ shell }) => {
  const { app } = await shell.open()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  await shell.startAgain()
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true])
})

test('starting browser mode beside it brings its window to the front', async ({ shell }) => {
  const { app } = await shell.open()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  expect(await hearth(shell.book, 'start', '--browser', '--no-open')).toMatchObject({ mode: 'running' })
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
})

test('the window comes back where it stood', async ({ shell }) => {
  const first = await shell.open()
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1100, height: 700 }))
  await first.app.close()
  const second = await shell.open()
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject({ x: 40, y: 60, width: 1100, height: 700 })
})

test('closing the window ends the app, or keeps it in the tray where that is set', async ({ shell }) => {
  const { app, page } = await shell.open()
  await page.evaluate(() => window.hearth?.changeDeviceSettings({ closeToTray: true }))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([false])
  await page.evaluate(() => window.hearth?.changeDeviceSettings({ closeToTray: false }))
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
})

test('the tray says how many people stand on Today, and follows the book', async ({ shell }) => {
  const { app } = await shell.openWithMarta()
  const tips = await recordMethod(app, 'Tray', 'setToolTip')
  await hearth(shell.book, 'add', 'remind me to call Marta Quiroga today')
  await expect.poll(async () => (await tips()).at(-1)).toEqual(['Hearth: One person on Today'])
})

test('the menus speak the user’s language and do what they say', async ({ shell }) => {
  const { app, page } = await shell.openWithMarta({ language: 'zh' })
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))).toEqual(['文件', '编辑', '视图', '窗口'])
  await page.evaluate(() => (location.hash = '#/people'))
  await expect(page.getByRole('table').or(page.getByRole('grid')).first()).toBeVisible()
  const [today] = (await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[2]?.submenu?.items.map(({ label }) => label))) ?? []
  await chooseMenu(app, '视图', today ?? '')
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe('#/people')
})

test('the key for quick add works from anywhere and can be changed', async ({ shell }) => {
  const { app, page } = await shell.openWithMarta()
  expect(await app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Shift+K'))).toBe(true)
  const registered = await recordCalls(app, 'globalShortcut', 'register', true)
  await page.evaluate(() => window.hearth?.changeDeviceSettings({ quickAddKey: 'CommandOrControl+Alt+H' }))
  expect((await registered())[0]?.[0]).toBe('CommandOrControl+Alt+H')
  await app.evaluate(() => (globalThis as unknown as Record<string, [string, () => void][]>)['recorded globalShortcut.register']?.[0]?.[1]())
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.evaluate(() => window.hearth?.readDeviceSettings())).toMatchObject({ quickAddKey: 'CommandOrControl+Alt+H' })
})

test('a key that another program has is told in settings, until another is chosen', async ({ shell }) => {
  const { app, page } = await shell.openWithMarta()
  await recordCalls(app, 'globalShortcut', 'register', false)
  await page.evaluate(() => (location.hash = '#/settings'))
  const key = page.getByLabel('Key for quick add from anywhere')
  await key.fill('CommandOrControl+Alt+H')
  await key.press('Enter')
  await expect(page.getByText('CommandOrControl+Alt+H is not free on this computer')).toBeVisible()
  await recordCalls(app, 'globalShortcut', 'register', true)
  await key.fill('CommandOrControl+Alt+J')
  await key.press('Enter')
  await expect(page.getByText('is not free on this computer')).toHaveCount(0)
})

test('what falls due is said natively, and a click leads to the person', async ({ shell }) => {
  const { app, page, marta } = await shell.openWithMarta()
  await hearth(shell.book, 'add', 'remind me to call Marta Quiroga on 2026-11-22')
  const shown = await recordMethod(app, 'Notification', 'show')
  await app.evaluate(() => (process.env.HEARTH_NOW = '2026-11-22T09:30'))
  await killEngine(shell.book)
  await expect.poll(async () => (await shown()).length).toBe(1)
  const text = await app.evaluate(() => (globalThis as unknown as Record<string, { readonly body: string }>)['last Notification']?.body)
  expect(text).toContain('Marta')
  await app.evaluate(() => (globalThis as unknown as Record<string, { emit(event: string): void }>)['last Notification']?.emit('click'))
  await expect.poll(() => page.evaluate(() => location.hash)).toContain(marta)
})

test('a reminder can be put off or done from its notification, and the badge follows', async ({ shell }) => {
  const { app } = await shell.openWithMarta()
  await hearth(shell.book, 'add', 'remind me to call Marta Quiroga on 2026-11-22')
  const shown = await recordMethod(app, 'Notification', 'show')
  const badges = await recordCalls(app, 'app', 'setBadgeCount', true)
  await app.evaluate(() => (process.env.HEARTH_NOW = '2026-11-22T09:30'))
  await killEngine(shell.book)
  await expect.poll(async () => (await shown()).length).toBe(1)
  await expect.poll(async () => (await badges()).at(-1)).toEqual([1])
  const press = (actionIndex: number) =>
    app.evaluate((_electron, actionIndex) => (globalThis as unknown as Record<string, { emit(event: string, details: object): void }>)['last Notification']?.emit('action', { actionIndex }), actionIndex)
  expect(await app.evaluate(() => (globalThis as unknown as Record<string, { readonly actions: { text?: string }[] }>)['last Notification']?.actions.map(({ text }) => text))).toEqual(['Done', 'In an hour'])
  await press(1)
  await expect.poll(async () => (await badges()).at(-1)).toEqual([0])
  await app.evaluate(() => (process.env.HEARTH_NOW = '2026-11-22T10:45'))
  await killEngine(shell.book)
  await expect.poll(async () => (await shown()).length).toBe(2)
  await press(0)
  await expect.poll(async () => (await hearth<{ readonly nudges: readonly unknown[] }>(shell.book, 'today')).nudges).toEqual([])
  await expect.poll(async () => (await badges()).at(-1)).toEqual([0])
})

test('an engine that dies is started again, and the window goes on', async ({ shell }) => {
  const { page, marta } = await shell.openWithMarta()
  await killEngine(shell.book)
  await page.evaluate((id) => (location.hash = `#/people/${id}`), marta)
  await expect(page.getByRole('heading', { name: 'Marta Quiroga' })).toBeVisible()
  await expect.poll(() => hearth(shell.book, 'log', marta, '--channel', 'call', '--text', 'After the crash').catch(() => undefined)).toMatchObject({ personId: marta })
  await expect(page.getByText('After the crash').first()).toBeVisible()
})

test('a folder and a file are chosen in the system’s own dialogs', async ({ shell }) => {
  const { app, page } = await shell.open()
  expect(await page.evaluate(() => window.hearth?.chooseFolder())).toBeUndefined()
  await recordCalls(app, 'dialog', 'showOpenDialog', { canceled: false, filePaths: ['/home/me/Notes'] })
  await recordCalls(app, 'dialog', 'showSaveDialog', { canceled: false, filePath: '/home/me/contacts.csv' })
  expect(await page.evaluate(() => window.hearth?.chooseFolder())).toBe('/home/me/Notes')
  expect(await page.evaluate(() => window.hearth?.chooseFile('contacts.csv'))).toBe('/home/me/contacts.csv')
  const shown = await recordCalls(app, 'shell', 'showItemInFolder')
  await page.evaluate(() => window.hearth?.showFile('/home/me/contacts.csv'))
  await page.evaluate(() => window.hearth?.showFile('contacts.csv'))
  await expect.poll(shown).toEqual([['/home/me/contacts.csv']])
})

/** As a crash would: the engine is its own process, and the lock knows which. */
async function killEngine(book: string): Promise<void> {
  const lock = await acquireLock(book)
  if (lock.kind !== 'held') throw new Error('the engine should hold the book')
  process.kill(lock.holder.pid, 'SIGKILL')
}
