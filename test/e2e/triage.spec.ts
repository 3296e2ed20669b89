import { expect, test } from './app'

const rows = ['Name,E-mail', 'Ann Lee,ann@example.org', 'Bo Chen,bo@example.org', 'Cy Diaz,cy@example.org', 'Di Ek,di@example.org'].join('\n')
test.use({ start: { rows } })

interface Shown {
  readonly cadence?: { readonly days: number }
  readonly entries: readonly { readonly kind: string; readonly estimated?: boolean }[]
}

test('two keys a person, as fast as they come; skip, one back, and the count of who is left', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: 'Who matters' }).click()
  const name = page.locator('[aria-live=polite]').first()
  await expect(page.getByText('4 people to go')).toBeVisible()
  const first = (await name.innerText()).split('\n')[1] ?? ''

  await page.keyboard.type('23')
  await expect(page.getByText('3 people to go')).toBeVisible()
  const [found] = await app.command<{ id: string }[]>('search', first)
  const { cadence, entries } = await app.command<Shown>('show', found?.id ?? '')
  expect(cadence?.days).toBe(30)
  expect(entries).toMatchObject([{ kind: 'interaction', estimated: true }])

  await page.keyboard.press('Backspace')
  await expect(page.getByText('4 people to go')).toBeVisible()
  await expect(name).toContainText(first)

  await page.keyboard.type('1512s5')
  await expect(page.getByText('One person to go')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'When did you last really talk?' })).toBeVisible()
  await page.keyboard.type('4')
  await expect(page.getByRole('heading', { name: 'That is everyone' })).toBeVisible()
  await expect(page.getByText('You skipped one person')).toBeVisible()
})

test('Escape stops any time, and the same undo as everywhere takes an answer back', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: 'Who matters' }).click()
  await page.getByText('4 people to go').waitFor()
  await page.keyboard.type('44')
  await expect(page.getByText('3 people to go')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('4 people to go')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Saturday 21 November' })).toBeVisible()
})

test('after a while in triage Today is right: who was last spoken to longest ago is there', async ({ app: { page } }) => {
  await page.getByRole('link', { name: 'Who matters' }).click()
  await page.getByText('4 people to go').waitFor()
  await page.keyboard.type('13')
  await expect(page.getByText('3 people to go')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listitem').filter({ hasText: 'you wanted 14' })).toHaveCount(1)
})
