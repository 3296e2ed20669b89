import { expect, test } from './app'

test.use({ start: 'nothing' })

test('begins with two questions', async ({ app: { page } }) => {
  await test.step('the choice can be taken back', async () => {
    await page.getByRole('button', { name: /^Work/ }).click()
    await page.getByRole('button', { name: 'Back' }).click()
    await expect(page.getByRole('heading', { name: 'What is it for?' })).toBeVisible()
  })
  await test.step('asks what it is for, then offers three ways to begin', async () => {
    await expect(page.getByRole('heading', { name: 'What is it for?' })).toBeVisible()
    await page.getByRole('button', { name: /^Work/ }).click()
    for (const way of [/^Import your contacts/, /^Add someone/, /^Look around in a sample book/]) await expect(page.getByRole('button', { name: way })).toBeVisible()
  })
})

test('adding someone begins the book, and it stays begun', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: /^Own life/ }).click()
  await page.getByRole('button', { name: /^Add someone/ }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Łucja Wiśniewska')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Łucja Wiśniewska' }).first()).toBeVisible()

  const later = await app.restart()
  await expect(later.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await expect(later.getByRole('link', { name: /^People/ })).toContainText('1')
})

test('what is typed at once after "Add someone" is the name', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^Work/ }).click()
  await page.getByRole('button', { name: /^Add someone/ }).click()
  await page.keyboard.type('Anna Lindberg')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Anna Lindberg' }).first()).toBeVisible()
})

test('the sample book is a book of its own, with the way back on every page', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^Both/ }).click()
  await page.getByRole('button', { name: /^Look around/ }).click()
  await expect(page.getByRole('link', { name: /^People/ })).toHaveText('People38')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('This is the sample book')).toBeVisible()
  await page.getByRole('button', { name: 'Back to your own book' }).first().click()
  await expect(page.getByRole('heading', { name: 'What is it for?' })).toBeVisible()
})
