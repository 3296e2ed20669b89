import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'

const fixture = (path: string) => join(import.meta.dirname, '../fixtures', path)

test.use({ start: 'nothing' })

async function chooseFiles(page: Page, files: string[] | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.getByLabel('Choose files').setInputFiles(files)
}

async function beginWithImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Work/ }).click()
  await page.getByRole('button', { name: /^Import your contacts/ }).click()
}

const people = (page: Page) => page.getByRole('link', { name: /^People/ })

test('a row that cannot be read is named with file and line, the others come in, and one undo takes them out again', async ({ app: { page } }) => {
  await beginWithImport(page)
  const rows = 'Name;E-mail;Birthday\nAnn Lee;ann@example.org;1980-04-02\n;;1990-01-01\nBo Chen;bo@example.org;31.02.2001\n'
  await chooseFiles(page, { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })

  const file = page.getByRole('region', { name: 'clients.csv' })
  await expect(file).toContainText('Line 3:')
  await expect(file).toContainText('No name, company, e-mail or phone number')
  await expect(file).toContainText('“31.02.2001” is not a date')
  await expect(page.getByText('2 new, 0 updated, 0 already there')).toBeVisible()
  await expect(people(page)).toContainText('0')

  await page.getByRole('button', { name: 'Bring in 2 people' }).click()
  await expect(page.getByText('2 people were added')).toBeVisible()
  await expect(people(page)).toContainText('2')
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(people(page)).toContainText('0')
})

test('a spreadsheet of one’s own: columns are guessed, shown with samples, and can go elsewhere', async ({ app }) => {
  const { page } = app
  await beginWithImport(page)
  await chooseFiles(page, [fixture('csv/freelancer-spreadsheet.csv')])

  const goesTo = (heading: string) => page.getByLabel(`Where ${heading} goes`)
  await expect(goesTo('Client')).toHaveValue('company')
  await expect(goesTo('Contact person')).toHaveValue('name')
  await expect(goesTo('Likes')).toHaveValue('interests')
  await expect(goesTo('Rate')).toHaveValue('custom')
  await expect(page.getByRole('row', { name: /^Mail/ })).toContainText('ines@bluedoor.example')

  await goesTo('Status').selectOption('tags')
  await expect(page.getByText('What came along').locator('xpath=following-sibling::p[1]')).toContainText('tags 4')
  await page.getByRole('button', { name: 'Bring in 4 people' }).click()
  await expect(page.getByText('4 people were added')).toBeVisible()

  const [ines] = await app.command<{ id: string }[]>('search', 'Ines Okafor')
  const shown = await app.command<{ interests: { text: string }[] }>('show', ines?.id ?? '')
  expect(shown).toMatchObject({ tags: ['active'], fields: [{ label: 'Rate', value: '650' }] })
  expect(shown.interests.map(({ text }) => text)).toEqual(['vinyl records', 'ramen'])
})

test('files of many programs together, and the same ones again add nobody', async ({ app: { page } }) => {
  await beginWithImport(page)
  const files = ['csv/google-contacts-2024.csv', 'csv/linkedin-connections.csv', 'csv/outlook-com-windows1252.csv', 'vcard/John_Doe_GMAIL.vcf', 'vcard/John_Doe_IPHONE.vcf', 'vcard/John_Doe_MS_OUTLOOK.vcf', 'vcard/rfc6350-example.vcf'].map(fixture)
  await chooseFiles(page, files)
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await page.getByRole('button', { name: 'Import more' }).click()
  const count = await people(page).locator('b').textContent()

  await chooseFiles(page, files)
  await expect(page.getByText('Nothing new in here').or(page.getByText(/^0 new/)).first()).toBeVisible()
  await expect(page.getByText(/^0 new/)).toBeVisible()
  await expect(people(page).locator('b')).toHaveText(count ?? '')
})

test('a file that is no address book is refused in words, and another can be chosen', async ({ app: { page } }) => {
  await beginWithImport(page)
  await chooseFiles(page, { name: 'holiday.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })
  await expect(page.getByRole('region', { name: 'holiday.png' })).toContainText('cannot read this kind of file')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Choose files' }).first()).toBeVisible()
})

test('a table of one’s own is mapped once and remembered; who may be known is looked at side by side; undo takes it all back', async ({ app: { page } }) => {
  await beginWithImport(page)
  const table = (name: string, rows: string) => chooseFiles(page, { name, mimeType: 'text/csv', buffer: Buffer.from(`Who;How to reach;Number;Born\n${rows}`) })
  const goesTo = (heading: string) => page.getByLabel(`Where ${heading} goes`)
  await table('spring.csv', 'Ana Ruiz;ana@x.example;+34 600 111 222;03/04/1985\nBo Chen;bo@x.example;;\n')
  await goesTo('Born').selectOption('birthday')
  await page.getByLabel('Dates of digits').selectOption('month-day')
  await expect(page.getByLabel('Dates of digits')).toHaveValue('month-day')
  await page.getByRole('button', { name: 'Bring in 2 people' }).click()
  await page.getByRole('button', { name: 'Import more' }).click()

  await table('autumn.csv', 'Ana Ruiz-Lee;ana.lee@new.example;0034 600-111-222;03/04/1985\nBo Chen;b.chen@other.example;;\nCy Dale;cy@x.example;;\n')
  await expect(page.getByText('Columns go where they went the last time')).toBeVisible()
  await expect(page.getByLabel('Dates of digits')).toHaveValue('month-day')
  const known = page.getByRole('region', { name: 'Already known?' })
  await expect(known).toContainText('same name')
  await known.getByLabel('1 by name alone').selectOption('skip')
  await expect(page.getByText('2 new, 0 updated, 1 already there')).toBeVisible()
  const ana = known.getByRole('listitem').filter({ hasText: 'Ana Ruiz-Lee' })
  await ana.getByRole('button', { name: 'Side by side' }).click()
  await ana.getByLabel('Name: take what the file says').click()
  await expect(page.getByText('1 new, 1 updated, 1 already there')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in 2 people' }).click()
  await expect(page.getByText('1 person was added').or(page.getByText('One person was added'))).toBeVisible()
  await expect(people(page)).toContainText('3')
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(people(page)).toContainText('2')
})

test('chats and calendars become conversations; who is not in the book is named', async ({ app: { page } }) => {
  await beginWithImport(page)
  await chooseFiles(page, { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Email\nAna Ruiz,ana@ruiz.example\n') })
  await page.getByRole('button', { name: 'Bring in one person' }).click()
  await page.getByRole('button', { name: 'Import more' }).click()
  await chooseFiles(page, ['history/calendar.ics', 'history/WhatsApp Chat with Ana Ruiz.txt'].map(fixture))
  const history = page.getByRole('region', { name: 'Conversations' })
  await expect(history).toContainText('3 conversations with one person of your book')
  await history.getByText('2 names are not in your book').click()
  await expect(history).toContainText('bo@chen.example')
  await expect(page.getByText('0 new, 1 updated')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in one person' }).click()
  await expect(page.getByText('0 new, 1 updated')).toBeVisible()
})
