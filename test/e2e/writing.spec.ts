import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { openPerson, perform } from './people'

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const dialog = (page: Page) => page.getByRole('dialog')

test('a call with its follow-up is one step: one undo takes both back', async ({ app: { page } }) => {
  await openPerson(page, 'Marta Quiroga')
  await page.getByRole('button', { name: 'Log', exact: true }).click()
  await dialog(page).getByRole('textbox', { name: 'What to remember' }).fill('Wants samples of the 40 W panels')
  await dialog(page).getByRole('textbox', { name: 'When' }).fill('yesterday')
  await expect(dialog(page).getByText('Friday 20 November')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'in 2 weeks' }).click()
  await expect(dialog(page).getByText('Saturday 5 December')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(timeline(page).getByText('Wants samples')).toBeVisible()
  await expect(timeline(page).getByText('20 November · call')).toBeVisible()
  await expect(timeline(page).getByText('Follow up with Marta Quiroga')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(timeline(page).getByText('Nothing written down yet')).toBeVisible()
})

test('no answer says so and leaves warmth alone', async ({ app }) => {
  const { page } = app
  await openPerson(page, 'Marta Quiroga')
  await page.getByRole('button', { name: 'Log', exact: true }).click()
  await dialog(page).getByText('No answer').click()
  await page.keyboard.press('Control+Enter')
  await expect(timeline(page).getByText('Call, no answer')).toBeVisible()
  await expect(page.getByText('No conversation written down yet.')).toBeVisible()
})

test('somebody new can be named on the way, and comes into the book with the note', async ({ app: { page } }) => {
  await perform(page, 'write a note', 'Write a note')
  await dialog(page).getByRole('combobox', { name: 'About' }).fill('Ada Osei')
  await page.getByRole('option', { name: 'Add “Ada Osei” as somebody new' }).click()
  await dialog(page).getByRole('textbox', { name: 'Note' }).fill('Met at the **book fair**')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await openPerson(page, 'Ada Osei')
  await expect(timeline(page).locator('strong')).toHaveText('book fair')
})

test('a gift idea needs a reason, and says so beside the field', async ({ app: { page } }) => {
  await openPerson(page, 'Marta Quiroga')
  await page.getByRole('button', { name: 'Add a gift idea' }).click()
  await dialog(page).getByRole('textbox', { name: 'What' }).fill('Trail map')
  await page.keyboard.press('Control+Enter')
  const why = dialog(page).getByRole('textbox', { name: 'Why it fits' })
  await expect(why).toHaveAttribute('aria-invalid', 'true')
  await expect(why).toBeFocused()
  await why.fill('She runs there by guesswork')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('complementary').getByText('Trail map: She runs there by guesswork')).toBeVisible()
  await timeline(page).getByRole('button', { name: 'Mark as given' }).click()
  await expect(timeline(page).getByText('21 November · gift given')).toBeVisible()
})

test('an entry is changed and deleted where it stands', async ({ app }) => {
  const { page } = app
  const [marta] = await app.command<{ id: string }[]>('search', 'Marta')
  await app.command('log', marta?.id ?? '', '--channel', 'meeting', '--text', 'Lunch with Jordi', '--at', '2026-11-02')
  await openPerson(page, 'Marta Quiroga')
  await timeline(page).getByRole('button', { name: 'Edit conversation' }).click()
  const text = timeline(page).getByRole('textbox', { name: 'What to remember' })
  await expect(text).toBeFocused()
  await text.fill('Lunch with Jordi in Barcelona')
  await page.keyboard.press('Control+Enter')
  await expect(timeline(page).getByText('Lunch with Jordi in Barcelona')).toBeVisible()
  await expect(timeline(page).getByRole('button', { name: 'Edit conversation' })).toBeFocused()

  await timeline(page).getByRole('button', { name: 'Delete conversation' }).click()
  await expect(timeline(page).getByText('Nothing written down yet')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(timeline(page).getByText('Lunch with Jordi in Barcelona')).toBeVisible()
})

test('what is typed outlives Escape, comes back in the same form and can be started over', async ({ app: { page } }) => {
  await openPerson(page, 'Marta Quiroga')
  const open = () => page.getByRole('button', { name: 'Note', exact: true }).click()
  await open()
  await dialog(page).getByRole('textbox', { name: 'Note' }).fill('Leo starts chess club')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await open()
  await expect(dialog(page).getByRole('textbox', { name: 'Note' })).toHaveValue('Leo starts chess club')
  await dialog(page).getByRole('button', { name: 'Start over' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Note' })).toHaveValue('')
  await page.keyboard.press('Escape')
  await open()
  await expect(dialog(page).getByRole('textbox', { name: 'Note' })).toHaveValue('')
})

test('what is being typed in one tab is not offered by another; what was left is', async ({ app }) => {
  const { page } = app
  await openPerson(page, 'Marta Quiroga')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await dialog(page).getByRole('textbox', { name: 'Note' }).fill('Leo starts chess club')
  const offer = (tab: Page) => tab.getByRole('complementary', { name: 'Half-written' })
  const second = await app.openTab()
  await second.getByRole('navigation', { name: 'Pages' }).waitFor()
  await expect(second.getByRole('link', { name: /^People/ })).toContainText('1')
  await expect(offer(second)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)

  const third = await app.openTab()
  await expect(offer(third)).toContainText('You were writing a note about Marta Quiroga')
  await offer(third).getByRole('button', { name: 'Discard' }).click()
  await expect(offer(third)).toHaveCount(0)
  const fourth = await app.openTab()
  await expect(fourth.getByRole('link', { name: /^People/ })).toContainText('1')
  await expect(offer(fourth)).toHaveCount(0)
})

test('adding somebody shows who may be the same', async ({ app: { page } }) => {
  await perform(page, 'add someone', 'Add someone')
  await dialog(page).getByRole('textbox', { name: 'E-mail' }).fill('MARTA@northwind.example')
  await expect(dialog(page).getByRole('button', { name: /Marta Quiroga/ })).toBeVisible()
  await dialog(page).getByRole('textbox', { name: 'E-mail' }).fill('')
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('marta quiroga')
  await dialog(page).getByRole('button', { name: /Marta Quiroga/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Marta Quiroga' })).toBeVisible()
})
