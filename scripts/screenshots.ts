// Takes the pictures of the README from the sample book: `npm run screenshots`, after a build.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { chromiumArgs, chromiumPath } from '../test/e2e/chromium'
import { hearth, type Running, startHearth, stopHearth } from '../test/e2e/running'

const root = join(import.meta.dirname, '..')
const pictures = join(root, 'docs/screenshots')
const now = { HEARTH_NOW: '2026-11-21T09:30' }
const size = { width: 1280, height: 800 }

const scenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  today: async (page) => {
    await page.getByRole('complementary').waitFor()
  },
  person: async (page) => {
    await page.getByRole('combobox', { name: 'Search' }).fill('Marta Quiroga')
    await page.getByRole('option').first().getByText('Quiroga').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Leo has started chess club').first().waitFor()
  },
  search: async (page) => {
    await page.getByRole('link', { name: /^People/ }).click()
    await page.getByRole('combobox', { name: 'Search' }).pressSequentially('theatre lightng')
    await page.getByRole('row').locator('mark').first().waitFor()
  },
  import: async (page) => {
    await page.getByRole('link', { name: 'Import & export' }).click()
    await page.getByLabel('Choose files').setInputFiles(['google-contacts-2024.csv', 'freelancer-spreadsheet.csv'].map((file) => join(root, 'test/fixtures/csv', file)))
    await page.getByRole('button', { name: /^Bring in/ }).waitFor()
  },
}

/** The sample's people in a book of one's own, without the banner of the sample book. */
async function fillBook(browser: Browser, folder: string): Promise<string> {
  const running = await startHearth(join(folder, 'empty'), now)
  const context = await browser.newContext({ viewport: size, locale: 'en-GB' })
  const page = await letIn(context, running)
  await page.getByRole('button', { name: /^Both/ }).click()
  await page.getByRole('button', { name: /^Look around/ }).click()
  await page.getByRole('link', { name: 'Import & export' }).click()
  await page.getByLabel('Everything (JSON)').check()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export the whole book' }).click()])
  const whole = JSON.parse(await readFile(await file.path(), 'utf8')) as { settings?: { sample?: boolean } }
  delete whole.settings?.sample
  const path = join(folder, 'sample.json')
  await writeFile(path, JSON.stringify(whole))
  await context.close()
  await stopHearth(running)
  const book = join(folder, 'book')
  await hearth(book, ['import', path], now)
  return book
}

async function letIn(context: BrowserContext, running: Running): Promise<Page> {
  const page = await context.newPage()
  await page.goto(pathToFileURL(running.redirectFile).href)
  await page.waitForURL(`${running.url}/**`)
  return page
}

const folder = await mkdtemp(join(tmpdir(), 'hearth-pictures-'))
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
try {
  await mkdir(pictures, { recursive: true })
  const running = await startHearth(await fillBook(browser, folder), now)
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, show] of Object.entries(scenes)) {
      const context = await browser.newContext({ viewport: size, locale: 'en-GB', colorScheme, reducedMotion: 'reduce' })
      const page = await letIn(context, running)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await show(page)
      await page.mouse.move(0, 0)
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) })
      await context.close()
    }
  }
  await stopHearth(running)
} finally {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}
