import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'

/** Stands where the browser's own notifications would appear, so that a test can read and click them. */
const RECORDER = `
  window.shown = []
  window.Notification = class {
    static permission = 'granted'
    static requestPermission = () => Promise.resolve('granted')
    constructor(title, options) { this.title = title; this.tag = options.tag; window.shown.push(this) }
    close() {}
  }
`

/** As the switch in settings leaves it in this browser; the blank page before Hearth's has nowhere to keep it. */
const TURNED_ON = `if (location.protocol === 'http:') localStorage.setItem('hearth.notifications', 'on')`

const titles = (page: Page) => page.evaluate(() => (window as unknown as { shown: { title: string }[] }).shown.map(({ title }) => title))

test.describe('a notification', () => {
  test.use({ opensWindow: false })

  test('what falls due is shown once, with a name and a verb and nothing private; a click leads to the person', async ({ app }) => {
    await app.context.addInitScript({ content: RECORDER })
    await app.openWindow()
    await app.page.getByRole('link', { name: 'Settings' }).click()
    await app.page.getByRole('switch', { name: 'Notifications while this tab is open' }).click()
    await app.command('add', 'remind me to ask Marta about her divorce tomorrow')
    expect(await titles(app.page)).toEqual([])
    await app.page.close()

    const page = await app.restart('2026-11-22T09:00')
    await expect.poll(() => titles(page)).toEqual(['Get back to Marta Quiroga'])
    await page.evaluate(() => (window as unknown as { shown: { onclick: () => void }[] }).shown[0]?.onclick())
    await expect(page.getByRole('heading', { level: 1, name: 'Marta Quiroga' })).toBeVisible()

    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Marta Quiroga' })).toBeVisible()
    expect(await titles(page)).toEqual([])
  })

  test('what falls due is not spent on a window that has not loaded', async ({ app }) => {
    await app.context.addInitScript({ content: RECORDER + TURNED_ON })
    await app.command('add', 'remind me to call Marta tomorrow')
    let isHeld = true
    await app.context.route('**/assets/first-*.js', (route) => (isHeld ? undefined : route.continue()))
    const asked = app.context.waitForEvent('request', (request) => /first-.*\.js/.test(request.url()))
    const half = app.restart('2026-11-22T09:00').catch(() => undefined)
    await asked
    const [tab] = app.context.pages().slice(-1)
    await tab?.waitForEvent('websocket').catch(() => undefined)
    await tab?.close()
    await half
    isHeld = false
    const page = await app.restart('2026-11-22T09:05')
    await expect.poll(() => titles(page)).toEqual(['Get back to Marta Quiroga'])
  })

  test('two tabs show one notification', async ({ app }) => {
    await app.context.addInitScript({ content: RECORDER + TURNED_ON })
    await app.command('add', 'remind me to call Marta tomorrow')
    const first = await app.restart('2026-11-21T23:59:50')
    const second = await app.openTab()
    await expect(second.getByRole('navigation', { name: 'Pages' })).toBeVisible()
    const all = async () => (await Promise.all([first, second].map(titles))).flat()
    await expect.poll(all, { timeout: 60_000 }).toEqual(['Get back to Marta Quiroga'])
    // What comes after it in the stream has reached both, so it has too.
    await app.command('add', 'lunch with Zora Lind')
    for (const tab of [first, second]) {
      await tab.getByRole('link', { name: 'People' }).click()
      await expect(tab.getByText('Zora Lind').first()).toBeVisible()
    }
    expect(await all()).toEqual(['Get back to Marta Quiroga'])
  })
})

test('quiet hours need both ends, a digest has its time, and each can be undone', async ({ app: { page } }) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  const section = page.getByRole('region', { name: 'Notifications' })
  await section.getByLabel('Quiet from').fill('22:00')
  await expect(section.getByText('Quiet hours have a beginning and an end.')).toBeVisible()
  await section.getByLabel('Quiet until').fill('07:30')
  await expect(section.getByText('Quiet hours have a beginning and an end.')).toHaveCount(0)
  await section.getByText('Once a day', { exact: true }).click()
  await expect(section.getByLabel('Once a day at')).toHaveValue('09:00')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(section.getByLabel('Once a day at')).toHaveCount(0)
  await expect(section.getByLabel('Quiet until')).toHaveValue('07:30')
})

test('a calendar file is kept in a folder named on the command line, never one a page names; one that is not there is refused', async ({ app }) => {
  await app.page.getByRole('link', { name: 'Settings' }).click()
  const section = app.page.getByRole('region', { name: 'Calendar file' })
  await expect(section.getByText('hearth calendar-file --folder FOLDER')).toBeVisible()
  await expect(section.getByRole('textbox')).toHaveCount(0)
  await expect(app.command('calendar-file', '--folder', '/nowhere/at/all')).rejects.toThrow(/could not be written/)
  await app.command('calendar-file', '--folder', dirname(app.book))
  await app.page.reload()
  await app.page.getByRole('link', { name: 'Settings' }).click()
  await expect(section.getByText(join(dirname(app.book), 'Hearth.ics'))).toBeVisible()
  await app.command('add', 'remind me to send Marta the samples every 2 weeks')
  await expect.poll(() => readFile(join(dirname(app.book), 'Hearth.ics'), 'utf8')).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2')
})
