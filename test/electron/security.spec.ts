import { join } from 'node:path'
import { recordCalls } from './recorded'
import { expect, test } from './shell'

test('links go to the system’s programs, dangerous ones nowhere', async ({ shell }) => {
  const { app, page } = await shell.open()
  const opened = await recordCalls(app, 'shell', 'openExternal', Promise.resolve())
  const links = ['https://example.org/', 'mailto:marta@example.org', 'tel:+442079460958', 'sms:+442079460958', 'http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://server/share', 'ms-msdt:/id']
  await page.evaluate((all) => all.forEach((link) => window.hearth?.openLink(link)), links)
  await expect.poll(opened).toEqual(links.slice(0, 4).map((link) => [link]))
})

test('a page can open no window; a proper link it tries to goes to the browser instead', async ({ shell }) => {
  const { app, page } = await shell.open()
  const opened = await recordCalls(app, 'shell', 'openExternal', Promise.resolve())
  await page.evaluate(() => {
    window.open('https://example.org/')
    window.open('file:///etc/passwd')
    window.open('about:blank')
  })
  await expect.poll(opened).toEqual([['https://example.org/']])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test.describe('the window stays on Hearth’s page', () => {
  const lookAlikes = [
    'https://evil.test/',
    'http://evil.test/',
    'https://hearth.evil.test/',
    'https://app.hearth/',
    'http://127.0.0.1:4317/',
    'http://localhost/',
    'https://app:hearth@evil.test/',
    'https://evil.test/#app://hearth/',
    'https://evil.test/?app://hearth/',
    'https://hearth/',
    'https://hearth:443/',
    'http://[::1]/',
    'https://xn--herth-5ta.test/',
    'file:///etc/passwd',
    'data:text/html,<h1>Hearth</h1>',
    'javascript:void(document.body.innerHTML="gone")',
    'blob:https://evil.test/1',
    'ftp://evil.test/',
    'app://hearth.evil.test/',
    'apps://hearth/',
  ]

  test('whatever it is asked to go to', async ({ shell }) => {
    const { page } = await shell.open()
    const before = page.url()
    for (const link of lookAlikes.filter((address) => !address.startsWith('javascript:'))) {
      await page.evaluate((address) => {
        try {
          location.href = address
        } catch {
          // Chromium itself refuses some.
        }
      }, link)
      expect(page.url()).toBe(before)
    }
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(await page.evaluate(() => typeof window.hearth?.send)).toBe('function')
  })

  test('and runs no script but its own', async ({ shell }) => {
    const { page } = await shell.open()
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      const image = document.createElement('div')
      image.innerHTML = '<img src="x" onerror="window.injected = true">'
      document.body.append(image)
      return new Promise((resolve) => requestAnimationFrame(() => resolve('injected' in window)))
    })
    expect(ran).toBe(false)
    expect(await page.evaluate(() => fetch('https://evil.test/').then(() => 'answered', () => 'refused'))).toBe('refused')
  })
})

test('a window that is not Hearth’s gets no answer, even with the same bridge', async ({ shell }) => {
  const { app } = await shell.open()
  const preload = join(import.meta.dirname, '../../out/preload/preload.cjs')
  const opening = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }, path) => {
    const stranger = new BrowserWindow({ webPreferences: { preload: path, contextIsolation: true, sandbox: true } })
    void stranger.loadURL('data:text/html,<h1>Stranger</h1>')
  }, preload)
  const stranger = await opening
  await stranger.getByRole('heading', { name: 'Stranger' }).waitFor()
  const opened = await recordCalls(app, 'shell', 'openExternal', Promise.resolve())
  const answer = await stranger.evaluate(async () => {
    window.hearth?.openLink('https://example.org/')
    return window.hearth?.readDeviceSettings().then(() => 'answered', (error: Error) => error.message)
  })
  expect(answer).toContain('This page may not ask.')
  expect(await opened()).toEqual([])
})

test('the page may use nothing of the machine', async ({ shell }) => {
  const { page } = await shell.open()
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone'] as const) {
    expect(await page.evaluate((permission) => navigator.permissions.query({ name: permission }).then(({ state }) => state), name)).toBe('denied')
  }
})

test('only the files of the interface have an address', async ({ shell }) => {
  const { page } = await shell.open()
  const steps = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '.%2e/', '..%5c', '..\\', '%252e%252e%252f', '....//', '..;/', '%c0%ae%c0%ae/']
  const climbing = steps.flatMap((step) => [1, 3, 7].flatMap((depth) => ['package.json', 'etc/passwd'].map((target) => `/${step.repeat(depth)}${target}`)))
  const paths = [...climbing, '/assets/..%2f..%2f..%2fpackage.json', '/etc/passwd', '//etc/passwd', '/C:/Windows/win.ini', '/main/main.js', '/index.html%00.js', '/assets', '/%']
  const statuses = await page.evaluate((all) => Promise.all(all.map((path) => fetch(location.origin + path).then(({ status }) => status))), paths)
  expect(paths.filter((_, at) => statuses[at] !== 404)).toEqual([])
  expect(paths.length).toBeGreaterThan(50)
  expect(await page.evaluate(() => fetch('/index.html').then(({ status }) => status))).toBe(200)
})

test('settings that do not fit are refused', async ({ shell }) => {
  const { page } = await shell.open()
  for (const patch of [{ closeToTray: 'yes' }, { unknown: true }, null, 7, { quickAddKey: 'x'.repeat(100) }]) {
    expect(await page.evaluate((value) => window.hearth?.changeDeviceSettings(value as never).then(() => 'taken', () => 'refused'), patch)).toBe('refused')
  }
})
