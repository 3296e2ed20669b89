import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { type App, expect, idOf, test } from './app'

const rows = 'Name,E-mail,Tags\nMarta Quiroga,marta@northwind.example,client\nBen Okoro,ben@northwind.example,friend\n'
test.use({ start: { rows } })

const open = (app: App, page: Page, path: string) => page.goto(`${new URL(app.running().url).origin}/#/${path}`)
const dialog = (page: Page) => page.getByRole('dialog')

/** Fills the form that is open with a bottle of wine and why it fits. */
async function writeWine(page: Page): Promise<void> {
  await dialog(page).getByLabel('What', { exact: true }).fill('A bottle of Rioja')
  await dialog(page).getByLabel('Why it fits').fill('The vineyard we walked past')
}

/** What asks for a page after the first does not reach Hearth as it was asked, until it may go through. */
async function failFurtherPages(page: Page): Promise<{ readonly goThrough: () => Promise<void> }> {
  const own = await page.evaluateHandle(() => {
    const send = Reflect.get(WebSocket.prototype, 'send')
    WebSocket.prototype.send = function (data) {
      send.call(this, typeof data === 'string' ? data.replace('"offset":60', '"offset":-60') : data)
    }
    return send
  })
  return { goThrough: () => own.evaluate((send) => void (WebSocket.prototype.send = send)) }
}

test('wine: held with a question where nobody asked, allowed once asked, refused for who is sober', async ({ app, app: { page } }) => {
  const [marta, ben] = [await idOf(app, 'Marta'), await idOf(app, 'Ben')]
  await open(app, page, `people/${marta}`)
  await page.getByRole('button', { name: 'Add a gift idea' }).click()
  await writeWine(page)
  await expect(dialog(page)).toContainText('Not known whether Marta Quiroga drinks alcohol.')
  await expect(dialog(page)).toContainText('“Marta, do you drink wine and such, or shall I think of something else?”')
  await dialog(page).getByRole('button', { name: /Save gift/ }).click()
  await expect(dialog(page)).toHaveCount(0)

  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('region', { name: 'Gifts held back' })).toContainText('A bottle of Rioja for Marta Quiroga')
  await page.getByRole('link', { name: /^Gifts/ }).click()
  await page.getByRole('region', { name: 'Held back' }).getByRole('button', { name: 'Asked: it is fine' }).click()
  const ideas = page.getByRole('region', { name: 'Ideas', exact: true })
  await ideas.getByRole('button', { name: 'Mark as given' }).click()
  await expect(page.getByText('No gift ideas yet')).toBeVisible()
  const notice = page.getByRole('alert').filter({ hasText: '“A bottle of Rioja” given to Marta Quiroga' })
  await notice.getByRole('button', { name: 'Undo' }).click()
  await ideas.getByRole('button', { name: 'Mark as given' }).click()
  await notice.getByRole('link', { name: 'Given and received' }).click()
  await expect(page.getByRole('main')).toContainText('A bottle of Rioja · Marta Quiroga')

  await app.command('log', ben, '--channel', 'call', '--text', 'Sober since 2019, tells everybody.')
  await open(app, page, `people/${ben}`)
  await page.getByRole('group', { name: 'Suggested: Sober since 2019' }).getByRole('button', { name: 'Yes, note it' }).click()
  await expect(app.command('gifts', ben, '--idea', 'A bottle of Rioja', '--why', 'The vineyard')).rejects.toThrow(/alcohol/)
  await page.getByRole('button', { name: 'Add a gift idea' }).click()
  await writeWine(page)
  await expect(dialog(page)).toContainText('Off limits for Ben Okoro: alcohol (Sober since 2019).')
  await dialog(page).getByRole('button', { name: /Save gift/ }).click()
  await expect(dialog(page)).toContainText('Write why it is right all the same, or choose something else.')
  await dialog(page).getByLabel('Why it is right all the same').fill('For the raffle he runs, he asked me to')
  await dialog(page).getByRole('button', { name: /Save gift/ }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('A bottle of Rioja')

  for (const idea of ['Trail map', 'Running belt']) await app.command('gifts', marta, '--idea', idea, '--why', 'She runs by guesswork')
  await page.getByRole('link', { name: /^Gifts/ }).click()
  const rowsOf = ideas.getByRole('listitem')
  await expect(rowsOf).toHaveCount(3)
  const left = (await rowsOf.allInnerTexts()).slice(1)
  await rowsOf.first().getByRole('button', { name: 'Mark as given' }).press('Enter')
  await expect(rowsOf).toHaveCount(2)
  await expect(rowsOf.first()).toBeFocused()
  expect(await rowsOf.allInnerTexts()).toEqual(left)
  await rowsOf.filter({ hasText: 'Marta' }).first().getByRole('button', { name: 'Open' }).click()
  await dialog(page).getByText('Given', { exact: true }).click()
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'given to Marta Quiroga' }).last().getByRole('link', { name: 'Given and received' })).toBeVisible()
  await expect(rowsOf).toHaveCount(1)
  await open(app, page, `people/${marta}`)
  const tag = page.getByRole('button', { name: 'Tag', exact: true })
  await tag.press('Enter')
  await page.getByRole('combobox', { name: 'Add a tag' }).press('Escape')
  await expect(tag).toBeFocused()
  await page.getByRole('region', { name: 'Tags' }).getByRole('button', { name: /client/ }).press('Enter')
  await expect(page.getByRole('region', { name: 'Tags' }).getByRole('listitem').filter({ has: tag })).toBeFocused()
  await page.getByRole('link', { name: /^Gifts/ }).click()

  const table = `${app.book}.ideas.csv`
  await writeFile(table, ['Name,E-mail,Gift ideas', ...Array.from({ length: 1061 }, (_, n) => `Person ${n},p${n}@example.org,Trail map ${n}`)].join('\n'))
  await app.command('import', table)
  await expect(ideas.getByRole('listitem')).toHaveCount(60)
  await expect(ideas.getByRole('heading')).toHaveText('Ideas 1,062')
  const asks = await failFurtherPages(page)
  await ideas.getByRole('button', { name: /^Show/ }).click()
  await expect(ideas.getByRole('alert')).toBeVisible()
  await expect(ideas.getByRole('listitem')).toHaveCount(60)
  await asks.goThrough()
  await ideas.getByRole('button', { name: 'Try again' }).click()
  await expect(ideas.getByRole('listitem')).toHaveCount(120)
})

test('after a gift to a client: three quiet days, one chance to ask, then nothing more', async ({ app, app: { page } }) => {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('More kinds')
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('switch', { name: 'Asking back' }).click()
  await expect(dialog(page).getByRole('switch', { name: 'Asking back' })).toBeChecked()
  await app.command('gifts', await idOf(app, 'Marta'), '--idea', 'Trail map', '--why', 'She runs by guesswork', '--given')
  const chance = (on: Page) => on.getByText('If you wish.')
  const quiet = await app.restart('2026-11-23T09:00')
  await expect(quiet.getByRole('heading', { name: /23 November/ })).toBeVisible()
  await expect(chance(quiet)).toHaveCount(0)
  const later = await app.restart('2026-11-24T09:00')
  await expect(later.getByRole('listitem').filter({ has: chance(later) })).toContainText('Your gift “Trail map” of 21 November was well received')
  await later.getByRole('button', { name: 'Ask for…' }).click()
  await later.getByRole('menuitem', { name: 'A review' }).click()
  await expect(later.getByText('Asked Marta Quiroga: a review')).toBeVisible()
  const after = await app.restart('2026-12-01T09:00')
  await expect(after.getByRole('heading', { name: /1 December/ })).toBeVisible()
  await expect(chance(after)).toHaveCount(0)
})

test('a limit warns before it is reached, stops what passes it, and the register tells it all', async ({ app, app: { page } }) => {
  await open(app, page, 'gifts/register')
  await page.getByRole('listitem').filter({ hasText: 'US deduction' }).getByRole('button', { name: 'Start from this' }).click()
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'Your limits' })).toContainText('$25 a year to one household')
  await open(app, page, `people/${await idOf(app, 'Marta')}`)
  await page.getByRole('button', { name: 'Add a gift idea' }).click()
  await dialog(page).getByLabel('What', { exact: true }).fill('Running belt')
  await dialog(page).getByLabel('Why it fits').fill('Her phone slaps her hip')
  await dialog(page).getByLabel('Currency').fill('USD')
  await dialog(page).getByLabel('Price').fill('22')
  await expect(dialog(page)).toContainText('With this Marta Quiroga has had $22 of $25 this year (“US deduction”).')
  await dialog(page).getByLabel('Price').fill('32.10')
  await expect(dialog(page)).toContainText('With this Marta Quiroga has had $32.10 this year; your limit “US deduction” is $25')
  await dialog(page).getByText('Given', { exact: true }).click()
  await dialog(page).getByRole('button', { name: /Save gift/ }).click()
  await expect(dialog(page)).toContainText('This passes a limit you set for Marta Quiroga.')
  await dialog(page).getByLabel('Why it is right all the same').fill('agreed with the accountant')
  await dialog(page).getByRole('button', { name: /Save gift/ }).click()
  await expect(dialog(page)).toHaveCount(0)

  await open(app, page, 'gifts/register')
  await expect(page.getByRole('region', { name: 'Limits used' })).toContainText('Marta Quiroga')
  await expect(page.getByRole('row', { name: /Running belt/ })).toContainText('All the same: agreed with the accountant')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text).toContain('"2026-11-21","Marta Quiroga","","Running belt","Her phone slaps her hip","","free-will","","32.10","USD","agreed with the accountant"')
  expect(text).toContain('"Total","","","","","","","","32.10","USD",""')
})
