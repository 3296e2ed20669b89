import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../../e2e/chromium'

export const profile = mkdtempSync(join(tmpdir(), 'electron-stand-in-'))
process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))

/** The real Chromium behind the windows. The test's Playwright finds it by the line Electron would print. */
export const browser: Promise<BrowserContext> = launch()

let spare: Page | undefined

async function launch(): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    viewport: null,
    locale: process.env.STAND_IN_LOCALE ?? 'en-GB',
    timezoneId: process.env.TZ,
    ignoreDefaultArgs: ['--enable-automation'],
    args: ['--app=data:text/html,', '--remote-debugging-port=0', '--no-sandbox', '--test-type', '--disable-gpu', '--disable-quic', '--font-render-hinting=none'],
  })
  spare = context.pages()[0]
  const [port = '', path = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${path}\n`)
  return context
}

/** A page for a new window; the one Chromium opened with comes first. */
export async function newPage(): Promise<Page> {
  const context = await browser
  const page = spare ?? (await context.newPage())
  spare = undefined
  return page
}
