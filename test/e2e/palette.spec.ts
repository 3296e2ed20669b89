import { expect, test } from './app'

test.use({ start: 'sample' })

test('the palette', async ({ app: { page } }) => {
  await test.step('the palette finds a person, and offers them first the next time', async () => {
    await page.keyboard.press('Control+k')
    const field = page.getByRole('dialog').getByRole('combobox')
    await expect(field).toBeFocused()
    await page.keyboard.type('quiroga')
    await expect(page.getByRole('option').first()).toContainText('Marta Quiroga')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Marta Quiroga' })).toBeVisible()
    await page.getByRole('link', { name: /^Today/ }).click()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toContainText('Marta Quiroga')
  })
  await page.keyboard.press('Escape')
  await test.step('it does what it names, for the person shown', async () => {
    await page.getByRole('link', { name: /^People/ }).click()
    await page.getByRole('row').nth(1).waitFor()
    await page.keyboard.press('ArrowDown')
    const name = await page.getByRole('complementary').and(page.locator('[aria-busy=false]')).getByRole('heading').first().innerText()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('write a note')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'New note' })).toContainText(name)
  })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await test.step('nobody by that name: it offers to add them', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tag:nobodys')
    await expect(page.getByRole('dialog')).toContainText('Nobody fits these filters.')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Xyzzy Qwortle -tag:client')
    await page.getByRole('option', { name: 'Create “Xyzzy Qwortle”' }).waitFor()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('Xyzzy Qwortle')
  })
})

test('the page by keys', async ({ app: { page } }) => {
  await test.step('Tab reaches the page without a mouse: a link skips the rail and the search', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Skip to the page' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })
  await test.step('Escape closes it and the focus goes back', async () => {
    const settings = page.getByRole('link', { name: 'Settings' })
    await settings.focus()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(settings).toBeFocused()
  })
  await test.step('the card of keys names every shortcut', async () => {
    await page.keyboard.press('?')
    const card = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    for (const action of ['Log a conversation', 'Quick add', 'Search', 'Find people and actions', 'Undo the latest change', 'Redo', 'reach out', 'not this time']) await expect(card).toContainText(action)
  })
})
