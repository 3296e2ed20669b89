import { hostilePayloads } from '../formats/hostilePayloads'
import { openPerson } from './people'
import { type App, expect, test } from './app'

const script = '<img src=x onerror=alert(1)><script>alert(2)</script>'
const vcard = (name: string) => `BEGIN:VCARD
VERSION:3.0
FN:${name}
N:;${name};;;
ORG:${script}
TITLE:"><svg onload=alert(3)>
EMAIL:evil@example.org
URL:javascript:alert(4)
CATEGORIES:${script}
NOTE:[click](javascript:alert(5)) ${script} <iframe src="https://evil.example"></iframe> ![](https://evil.example/pixel.png) [data](data:text/html\\,<script>alert(6)</script>)
PHOTO;VALUE=uri:https://evil.example/face.jpg
END:VCARD
`

/** Anything a page asks another machine for, and any dialog a script opens. */
async function watch({ page, running }: App): Promise<{ readonly outside: string[]; readonly dialogs: string[] }> {
  const outside: string[] = []
  const dialogs: string[] = []
  page.on('request', (request) => !request.url().startsWith(running().url) && !/^(blob|data|file):/.test(request.url()) && outside.push(request.url()))
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.evaluate(() => 0)
  return { outside, dialogs }
}

test('script in a name, company, tag, link or note is text and nothing else, wherever it is shown', async ({ app }) => {
  const { page } = app
  const seen = await watch(app)
  await page.getByRole('link', { name: 'Import & export' }).click()
  await page.getByLabel('Choose files').setInputFiles({ name: 'evil<b>.vcf', mimeType: 'text/vcard', buffer: Buffer.from(vcard(`Mallory ${script}`)) })
  await expect(page.getByText(`Mallory ${script}`).first()).toBeVisible()
  await page.getByRole('button', { name: 'Bring in one person' }).click()
  await expect(page.getByText('One person was added')).toBeVisible()

  await openPerson(page, 'Mallory')
  await expect(page.getByText('click', { exact: false }).first()).toBeVisible()
  expect(await page.locator('main iframe, main script, main img[src^="http"], main a[href^="javascript:"], main a[href^="data:"], main svg[onload], main [onerror]').count()).toBe(0)

  await page.getByRole('link', { name: /^People/ }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Mallory' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Search' }).fill('onerror')
  await expect(page.getByRole('status').filter({ hasText: 'found' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('mallory')
  await expect(page.getByRole('option').first()).toContainText('Mallory')
  expect(seen).toEqual({ outside: [], dialogs: [] })
})

const inCard = (text: string) => text.replace(/\\/g, '\\\\').replace(/[;,]/g, '\\$&').replace(/\n/g, '\\n')
const hostileCard = (text: string, at: number) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${at} ${inCard(text)}`, `ORG:${inCard(text)}`, `TITLE:${inCard(text)}`, `CATEGORIES:${inCard(text)}`, `EMAIL:h${at}@example.org`, `URL:${inCard(text)}`, `NOTE:${inCard(text)}`, 'END:VCARD'].join('\r\n')

test('more than two hundred hostile texts do nothing, wherever the app shows them', async ({ app }) => {
  const { page } = app
  const seen = await watch(app)
  const idle = { outside: [], dialogs: [] }
  const ran = () => page.evaluate('globalThis.ran ?? []')
  await page.getByRole('link', { name: 'Import & export' }).click()
  // All of them about one person as well, so that one page renders each as Markdown.
  const all = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Zacharias', `NOTE:${inCard(hostilePayloads.join('\n\n'))}`, 'END:VCARD'].join('\r\n')
  await page.getByLabel('Choose files').setInputFiles({ name: 'hostile.vcf', mimeType: 'text/vcard', buffer: Buffer.from([...hostilePayloads.map(hostileCard), all].join('\r\n')) })
  await page.getByRole('button', { name: `Bring in ${hostilePayloads.length + 1} people` }).click()
  await page.getByRole('button', { name: 'Look at people' }).click()
  const rows = page.getByRole('row')
  await rows.nth(5).waitFor()
  const list = page.getByRole('table').or(page.getByRole('grid')).first()
  for (let screens = 0; screens < 12; screens++) {
    await list.hover()
    await page.mouse.wheel(0, 1500)
  }
  await page.getByRole('combobox', { name: 'Search' }).fill('onerror')
  await expect(page.getByRole('status').filter({ hasText: 'found' })).toBeVisible()
  for (const name of ['Zacharias', '8 ', '40 ']) {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill(name)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('main :is(iframe, script, object, embed, form[action], base, link, img[src^="http"], a[href^="javascript:"], a[href^="data:"], a[href^="vbscript:"], a[href^="file:"])').count()).toBe(0)
    expect(await page.locator('main *').evaluateAll((elements) => elements.flatMap(({ attributes }) => [...attributes].map(({ name: attribute }) => attribute)).filter((attribute) => attribute.startsWith('on')))).toEqual([])
  }
  expect(await ran()).toEqual([])
  expect(seen).toEqual(idle)
})

test('a name of 10,000 letters, Arabic and emoji break no page', async ({ app }) => {
  const { page } = app
  const rows = `Name,E-mail\n${'A'.repeat(10_000)},long@example.org\nليلى منصور,layla@example.org\n👩‍👩‍👧‍👦 Family 🏳️‍🌈,family@example.org\n`
  await page.getByRole('link', { name: 'Import & export' }).click()
  await page.getByLabel('Choose files').setInputFiles({ name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await page.getByRole('button', { name: 'Bring in 3 people' }).click()
  await page.getByRole('button', { name: 'Look at people' }).click()
  await page.getByRole('row').filter({ hasText: 'ليلى' }).waitFor()
  const width = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await width()).toBeLessThanOrEqual(0)
  await page.getByRole('row').filter({ hasText: 'AAAA' }).dblclick()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await width()).toBeLessThanOrEqual(0)
})
