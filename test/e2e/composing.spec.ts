import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './app'

test.use({ start: { rows: '姓名,邮箱\n张伟,zhang@example.org\n王芳,wang@example.org\n' } })

/** An input method holds `text` under the caret, as Chinese ones do until a candidate is chosen. */
async function compose(page: Page, text: string): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  return session
}

/** Enter as the input method swallows it: the browser calls it key 229 and says that text is being composed. */
async function pressEnterWhileComposing(session: CDPSession): Promise<void> {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

test('Enter while a word is composed does not save the quick line; Enter after it does', async ({ app: { page } }) => {
  await page.keyboard.press('n')
  const line = page.getByRole('dialog').getByRole('textbox')
  await line.fill('昨天和张伟')
  const session = await compose(page, 'chifan')
  await pressEnterWhileComposing(session)
  await expect(page.getByRole('dialog', { name: 'Quick add' })).toBeVisible()
  await session.send('Input.insertText', { text: '吃饭，喜欢钓鱼，两周后跟进' })
  await expect(line).toHaveValue('昨天和张伟吃饭，喜欢钓鱼，两周后跟进')
  await expect(page.getByText('Interest: 钓鱼')).toBeVisible()
  await expect(page.getByText('Saturday 5 December')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('Enter while a word is composed chooses nobody in the search box', async ({ app: { page } }) => {
  await page.getByRole('combobox', { name: 'Search' }).click()
  const session = await compose(page, 'zhang')
  await expect(page.getByRole('option').first()).toContainText('张伟')
  await pressEnterWhileComposing(session)
  await expect(page.getByRole('heading', { level: 1, name: '张伟' })).toHaveCount(0)
  await session.send('Input.insertText', { text: '张' })
  await expect(page.getByRole('option').first()).toContainText('张伟')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '张伟' })).toBeVisible()
})

test('Enter while a word is composed in a form’s line saves nothing', async ({ app: { page } }) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('reminder')
  await page.getByRole('option', { name: 'Set a reminder' }).click()
  await page.getByLabel('What to do').click()
  const session = await compose(page, 'fapiao')
  await pressEnterWhileComposing(session)
  await expect(page.getByRole('dialog', { name: 'New reminder' })).toBeVisible()
  await session.send('Input.insertText', { text: '寄发票' })
  await expect(page.getByLabel('What to do')).toHaveValue('寄发票')
  await expect(page.getByText('Say what to do.')).toHaveCount(0)
})

test('single keys do nothing while a word is composed', async ({ app: { page } }) => {
  await page.getByRole('combobox', { name: 'Search' }).click()
  await compose(page, 'n')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
