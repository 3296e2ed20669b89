import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail,Tags,Notes\nAna Ortiz,ana@one.example,client,Asked for lamps for the new restaurant\nBen Hale,ben@two.example,client,Plays chess\nCleo Marsh,cleo@three.example,client,Wants lamps\n' } })

test('before writing to many, each is looked at alone; the draft is for one person, and who was written to is told at once', async ({ app }) => {
  const { page, command } = app
  const people = await command<{ id: string; name: string }[]>('search', 'example')
  await command('log', people.find(({ name }) => name === 'Cleo Marsh')?.id ?? '', '--channel', 'mail', '--at', '2026-11-15')
  await page.getByRole('link', { name: /People/ }).click()
  await page.getByRole('checkbox', { name: 'Tick everyone' }).click()
  await page.getByRole('button', { name: 'Write to each' }).click()
  await expect(page.getByRole('status').filter({ hasText: '2 to write to' })).toContainText('one to look at first')
  await page.getByLabel('What it is about').fill('restaurant lamps')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('list', { name: 'Before writing to many' }).getByRole('listitem')
  await expect(rows).toContainText([/Ana Ortiz.*Fits.*Asked for lamps/, /Ben Hale.*Look first.*Nothing in the book/, /Cleo Marsh.*Look first.*Wants lamps.*Written to on 15 November/])
  await rows.nth(0).getByRole('button', { name: 'Write', exact: true }).click()
  const text = rows.nth(0).getByLabel('Text')
  await expect(text).toHaveValue(/Ana/)
  await page.evaluate(() => {
    window.open = () => null
  })
  await rows.nth(0).getByRole('button', { name: 'Open in mail' }).click()
  await rows.nth(0).getByRole('button', { name: 'Sent it' }).click()
  await expect(rows.nth(0)).toContainText('Written to on 21 November')
  await expect(rows.nth(0)).toContainText('Look first')
  const { counts } = await command<{ counts: object }>('check-writing', 'tag:client', '--about', 'restaurant lamps')
  expect(counts).toEqual({ write: 0, look: 3, leave: 0 })
})
