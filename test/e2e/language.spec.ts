import { expect, test } from './app'

test.use({ start: 'sample' })

test('switched to Chinese, every window follows, days and sentences too, and it stays so', async ({ app }) => {
  const { page } = app
  const other = await app.openTab()
  await other.getByRole('link', { name: 'People' }).waitFor()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('简体中文').click()
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
  await expect(other.getByRole('heading', { name: '11月21日' })).toBeVisible()
  await expect(other.getByRole('listitem').filter({ hasText: 'Daniel Marlow' }).first()).toContainText('上次联系是 30 天前')

  await other.reload()
  await expect(other.getByRole('heading', { name: '11月21日' })).toBeVisible()
})

/** A text that was not found shows its key; a parameter that was not given its braces. */
const aKey = /\b[a-z]+[A-Za-z]*(?:\.[a-z][A-Za-z]*){1,3}\b|\{\{\w+\}\}/g

test('no text is missing: nothing on any page reads like a key', async ({ app: { page } }) => {
  for (const language of ['English', '简体中文']) {
    await page.evaluate(() => (location.hash = '/settings'))
    await page.getByText(language).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'zh')
    for (const path of ['/', '/people', '/triage', '/exchange', '/settings']) {
      await page.evaluate((hash) => (location.hash = hash), path)
      await page.locator('main h1').first().waitFor()
      const text = (await page.locator('body').innerText()).replace(/\S+@\S+|\S*\/\S*/g, '')
      expect(text.match(aKey) ?? [], `${language} ${path}`).toEqual([])
    }
  }
})
