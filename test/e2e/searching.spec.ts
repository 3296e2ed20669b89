import { expect, test } from './app'

test.use({ start: 'sample' })

const questions = [
  { as: 'with typos', typed: 'fly fishng hanok', found: '김민지' },
  { as: 'accents left out', typed: 'lucja wojcik', found: 'Łucja Wójcik' },
  { as: 'ß as ss', typed: 'weiss metallbau', found: 'Günter Weiß' },
  { as: 'Chinese characters', typed: '张伟', found: '张伟' },
  { as: 'pinyin', typed: 'zhangwei', found: '张伟' },
  { as: 'initials of pinyin', typed: 'zw', found: '张伟' },
  { as: 'the last digits of a number', typed: '123456', found: 'Marta Quiroga' },
  { as: 'an interest', typed: 'beekeeping', found: 'Günter Weiß' },
  { as: 'words of a note, in another order', typed: 'samples panels', found: 'Marta Quiroga' },
  { as: 'a filter', typed: 'tag:neighbour', found: 'Grace Adjei' },
]

test('the search box', async ({ app: { page } }) => {
  await test.step('finds while typing, however it is written', async () => {
    for (const { as, typed, found } of questions) {
      await test.step(`${as}: “${typed}” finds ${found}`, async () => {
        await page.getByRole('combobox', { name: 'Search' }).fill(typed)
        await expect(page.getByRole('option').first()).toContainText(found)
      })
    }
  })
  await page.getByRole('combobox', { name: 'Search' }).fill('')
  await page.getByRole('main').click()
  await test.step('says where it matched, and Enter opens the person', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('beekeping')
    const first = page.getByRole('option').first()
    await expect(first).toContainText('Günter Weiß')
    await expect(first.locator('mark').first()).toContainText('beekeeping')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Günter Weiß' })).toBeVisible()
  })
  await test.step('→ takes the completion that stands in the box', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('tag:neig')
    await expect(page.getByRole('option').first()).toContainText('neighbour')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue('tag:neighbour ')
  })
  await test.step('an empty box offers what was looked for last', async () => {
    await page.getByRole('combobox', { name: 'Search' }).fill('')
    await page.getByRole('group', { name: 'Recent searches' }).getByRole('option', { name: 'beekeping' }).click()
    await expect(page.getByRole('option').first()).toContainText('Günter Weiß')
  })
})

test('the list of people is searched from the same box', async ({ app: { page } }) => {
  await test.step('a filter that is none is said in words', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('due:sometime')
    await expect(page.getByRole('alert')).toContainText('due:')
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await test.step('on the list of people the list itself is the answer', async () => {
    await page.getByRole('link', { name: /^People/ }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('tag:film')
    await expect(page.getByRole('status').filter({ hasText: '2 people found' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByText(/^38 people/)).toBeVisible()
  })
  await test.step('what is nobody’s name says so and offers to add them', async () => {
    await page.getByRole('link', { name: /^People/ }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('Xyzzy Qwortle')
    await expect(page.getByRole('heading', { name: /Nobody found/ })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Create “Xyzzy Qwortle”' })).toBeVisible()
  })
})
