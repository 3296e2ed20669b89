import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'

/** From now on where each card of the page stands and how high it is, at every frame; answers the places each had. */
async function watchCards(page: Page): Promise<() => Promise<Record<string, string[]>>> {
  const seen = await page.evaluateHandle(() => {
    const places: Record<string, string[]> = {}
    const look = () => {
      for (const card of document.querySelectorAll('main section[aria-busy]')) {
        const { top, height } = card.getBoundingClientRect()
        const place = `${Math.round(top)} ${Math.round(height)}`
        const had = (places[card.getAttribute('aria-label') ?? ''] ??= [])
        if (!had.includes(place)) had.push(place)
      }
      requestAnimationFrame(look)
    }
    look()
    return places
  })
  return () => seen.jsonValue()
}

test.use({ start: { rows: 'Name,E-mail\nAna Ortiz,ana@one.example\nBen Hale,ben@two.example\n' } })

test('Insights: exact figures in words, drawing and table, of a search and of one person; exported as CSV and on the command line', async ({ app }) => {
  const { page, command } = app
  const people = await command<{ id: string; name: string }[]>('search', 'example')
  const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? ''
  const [ana, ben] = [idOf('Ana Ortiz'), idOf('Ben Hale')]
  await command('log', ana, '--channel', 'meeting', '--at', '2026-10-05')
  await command('log', ana, '--channel', 'call', '--at', '2026-11-05')
  await command('log', ben, '--channel', 'call', '--at', '2026-11-06')
  for (const [who, title, amount, at] of [[ana, 'lamps', '100.10', '2026-10-06'], [ana, '=more lamps', '0.90', '2026-11-07'], [ben, 'a rail', '40', '2026-11-08']] as const) {
    await command('purchase', who, '--title', title, '--amount', amount, '--currency', 'EUR', '--at', at)
  }
  await command('leaving', ben, '--why', 'price', '--text', '=half as dear', '--at', '2026-11-09')

  const places = await watchCards(page)
  await page.getByRole('link', { name: 'Insights' }).click()
  const card = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(card('Conversations by channel')).toContainText('3 conversations on record')
  await expect(card('Repeat rate')).toContainText('1 of 2 buyers bought again: 50%.')
  const sales = card('Purchases by month')
  await expect(sales).toContainText('3 purchases: €141.')
  await expect(sales.locator('.recharts-bar-rectangle path').first()).toBeVisible()
  await expect(page.locator('main section[aria-busy="true"]')).toHaveCount(0)
  // Each had its room from the start.
  const had = await places()
  expect(Object.keys(had).length).toBeGreaterThan(8)
  expect(Object.entries(had).filter(([, all]) => all.length > 1)).toEqual([])
  await sales.getByRole('button', { name: 'Table' }).click()
  await expect(sales.getByRole('row', { name: /Nov 2026/ })).toContainText('€40.90')
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([])

  const left = card('Who left, and why')
  const download = page.waitForEvent('download')
  await left.getByRole('button', { name: 'Export CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Who left, and why.csv')
  expect(await readFile(await file.path(), 'utf8')).toBe('\ufeff"Who","When","Why","In their words"\r\n"Ben Hale","2026-11-09","The price","\'=half as dear"\r\n')

  await page.getByLabel('Only people found by').fill('Ben')
  await page.keyboard.press('Enter')
  await expect(card('Purchases by month')).toContainText('One purchase: €40.')
  await page.goto(`${new URL(page.url()).origin}/#/insights/${ana}`)
  await expect(page.getByRole('link', { name: 'Of Ana Ortiz' })).toBeVisible()
  await expect(card('Purchases by month')).toContainText('2 purchases: €101.')

  const all = await command<Record<string, { rows: object[] }>>('insights', '--months', '2')
  expect(Object.keys(all)).toEqual(['warmth', 'turns', 'movers', 'rescued', 'channels', 'gifts', 'thanks', 'referrals', 'repeat', 'sales', 'leaving'])
  expect(all.repeat?.rows).toEqual([{ month: '2026-10', first: 1, again: 0, buyers: 1, repeaters: 0, rate: 0 }, { month: '2026-11', first: 1, again: 1, buyers: 2, repeaters: 1, rate: 50 }])
})
