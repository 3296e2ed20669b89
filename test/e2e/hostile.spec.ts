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
