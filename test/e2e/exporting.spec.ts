import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './app'

const rows = 'Name,E-mail,Phone,Notes\nMarta Quiroga,marta@northwind.example,+34 600 123 456,Trains for half marathons\n=1+2,formula@example.org,,\nMarta Quiroga,marta.q@example.org,,The other one\n'
test.use({ start: { rows } })

async function download(page: Page, format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('link', { name: 'Import & export' }).click()
  await page.getByLabel(format).check()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Export (3 people|the whole book)/ }).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('Markdown: one file a person in a zip, names unique, notes inside', async ({ app: { page } }) => {
  const { name, bytes } = await download(page, 'Notes (Markdown)')
  expect(name).toMatch(/\.zip$/)
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => ({ path, text: strFromU8(content) }))
  expect(files.map(({ path }) => path).filter((path) => /Marta Quiroga/.test(path))).toHaveLength(2)
  const marta = files.find(({ text }) => text.includes('marta@northwind.example'))
  expect(marta?.text).toMatch(/^---\n/)
  expect(marta?.text).toContain('Trains for half marathons')
})

test('CSV: a formula is inert, and nothing is lost', async ({ app: { page } }) => {
  const { name, bytes } = await download(page, 'Table (CSV)')
  expect(name).toMatch(/\.csv$/)
  const text = bytes.toString('utf8')
  expect(text).toContain('marta@northwind.example')
  expect(text.split(/[\r\n,;"\t]+/).filter((cell) => cell.startsWith('='))).toEqual([])
})

test('vCard 4.0 with notes', async ({ app: { page } }) => {
  const { name, bytes } = await download(page, 'Address book (vCard 4.0)')
  expect(name).toMatch(/\.vcf$/)
  const text = bytes.toString('utf8')
  expect(text.match(/BEGIN:VCARD\r\nVERSION:4.0/g)).toHaveLength(3)
  expect(text).toMatch(/\r\nNOTE[^:]*:Trains for half marathons/)
})

test('JSON: the whole book, and it comes back identical', async ({ app: { page, commandOn } }) => {
  const { bytes } = await download(page, 'Everything (JSON)')
  const folder = await mkdtemp(join(tmpdir(), 'hearth-json-'))
  try {
    const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')]
    await writeFile(before, bytes)
    await commandOn(join(folder, 'other'), ['import', before])
    await commandOn(join(folder, 'other'), ['export', '--format', 'json', '--out', after])
    const read = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as { people: { id: string }[]; entries: { id: string }[] }
    const [first, second] = [await read(before), await read(after)]
    expect(byId(second.people)).toEqual(byId(first.people))
    expect(byId(second.entries)).toEqual(byId(first.entries))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('only those a search names, and a search that is none is refused beside the field', async ({ app: { page } }) => {
  await page.getByRole('link', { name: 'Import & export' }).click()
  const whom = page.getByRole('combobox', { name: 'Whom' })
  await whom.fill('marta')
  await expect(page.getByRole('button', { name: 'Export 2 people' })).toBeVisible()
  await whom.fill('due:sometime')
  await expect(whom).toHaveAttribute('aria-invalid', 'true')
})

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
}
