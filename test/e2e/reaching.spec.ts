import type { Page } from '@playwright/test'
import { expect, idOf, test } from './app'

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const people = 'Name,E-mail,Phone\nMarta Quiroga,marta@northwind.example,+34 600 123 456\n'

/** What would have been opened outside, instead of opening it. */
async function catchOpened(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const opened: string[] = []
    Object.assign(window, { opened })
    window.open = (url) => {
      opened.push(String(url))
      return null
    }
  })
  return () => page.evaluate(() => (window as unknown as { opened: string[] }).opened)
}

/** Talked 30 days ago, wanted every 30 days. */
test.use({ start: { rows: people, written: [['log', 'Marta Quiroga', '--channel', 'call', '--text', 'Wants samples of the 40 W panels. Call back.', '--at', '2026-10-22'], ['edit', 'Marta Quiroga', '--cadence', '30']] } })

test('a call put off, a call at a bad time, a mail from a template', async ({ app: { page } }) => {
  await test.step('later offers the days to put it off to', async () => {
    await catchOpened(page)
    await row(page, 'Marta Quiroga').getByRole('button', { name: 'Call', exact: true }).click()
    await page.getByRole('form', { name: 'How did it go?' }).getByRole('button', { name: 'Later' }).click()
    await page.getByRole('menuitem', { name: 'For a week' }).click()
    await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(row(page, 'Marta Quiroga')).toHaveCount(1)
  })
  await test.step('what to keep in mind is said before a call goes out', async () => {
    await page.getByRole('link', { name: 'People' }).click()
    await page.getByText('Marta Quiroga').first().dblclick()
    await page.getByRole('button', { name: 'Edit Keep in mind:' }).click()
    await page.getByRole('textbox', { name: 'Keep in mind' }).fill('never at weekends')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^Today/ }).click()
    const opened = await catchOpened(page)
    await row(page, 'Marta Quiroga').getByRole('button', { name: 'Call', exact: true }).click()
    await expect(page.getByRole('note')).toHaveText('Not today for them. Keep in mind: never at weekends.')
    expect(await opened()).toEqual([])
    await page.getByRole('button', { name: 'Call now' }).click()
    expect(await opened()).toEqual(['tel:+34600123456'])
  })
  await test.step('a mail opens with the draft of a template, in the program the settings name', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('textbox', { name: 'Name' }).first().fill('Alex Pryor')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^Today/ }).click()
    const opened = await catchOpened(page)

    const write = async () => {
      await row(page, 'Marta Quiroga').getByRole('button', { name: 'More for Marta Quiroga' }).click()
      await page.getByRole('menuitem', { name: /^Write · / }).click()
    }
    await write()
    const draft = page.getByRole('group', { name: 'What to write' })
    await expect(draft.getByLabel('Text')).toHaveValue('Hi Marta,\n\nI was thinking of our last talk: Wants samples of the 40 W panels. How have you been?\n\nBest wishes,\nAlex Pryor')
    await draft.getByRole('button', { name: 'Open in mail' }).click()
    expect(await opened()).toEqual([
      'mailto:marta@northwind.example?subject=How%20are%20you%2C%20Marta%3F&body=Hi%20Marta%2C%0D%0A%0D%0AI%20was%20thinking%20of%20our%20last%20talk%3A%20Wants%20samples%20of%20the%2040%20W%20panels.%20How%20have%20you%20been%3F%0D%0A%0D%0ABest%20wishes%2C%0D%0AAlex%20Pryor',
    ])
    await page.getByRole('form', { name: 'How did it go?' }).getByRole('button', { name: 'Close' }).click()

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('combobox', { name: 'Write mail with' }).click()
    await page.getByRole('option', { name: 'Gmail on the web' }).click()
    await page.getByRole('link', { name: /^Today/ }).click()
    await write()
    await draft.getByLabel('Text').fill('Hello & bye')
    await draft.getByRole('button', { name: 'Open in Gmail' }).click()
    expect((await opened()).at(-1)).toBe('https://mail.google.com/mail/?view=cm&fs=1&to=marta%40northwind.example&su=How%20are%20you%2C%20Marta%3F&body=Hello%20%26%20bye')
  })
})

test('a call goes out at once, with the number for the phone; no answer comes back tomorrow and leaves warmth alone', async ({ app }) => {
  const { page } = app
  const id = await idOf(app, 'Marta')
  const before = await app.command<{ warmth: unknown }>('show', id)
  const opened = await catchOpened(page)
  await row(page, 'Marta Quiroga').getByRole('button', { name: 'Call', exact: true }).click()
  expect(await opened()).toEqual(['tel:+34600123456'])
  const question = page.getByRole('form', { name: 'How did it go?' })
  await question.getByRole('button', { name: 'On the phone' }).click()
  await expect(question.getByRole('img', { name: 'QR code: Call +34 600 123 456' })).toBeVisible()
  await question.getByLabel('How did it go?').fill('Voicemail was full')
  await question.getByRole('button', { name: 'No answer' }).click()
  await expect(row(page, 'Marta Quiroga')).toHaveCount(0)
  expect((await app.command<{ warmth: unknown }>('show', id)).warmth).toEqual(before.warmth)

  const tomorrow = await app.restart('2026-11-22T09:00')
  await expect(row(tomorrow, 'Marta Quiroga')).toContainText('Last talked 31 days ago')
  await expect(row(tomorrow, 'Marta Quiroga')).toContainText('Voicemail was full')
})

test('a template of one’s own: unknown placeholders are named beside the field, the preview follows, deleting can be undone', async ({ app: { page } }) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Add a template' }).click()
  const form = page.getByRole('form', { name: 'Template' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Thanks')
  await form.getByRole('textbox', { name: 'Text' }).fill('Thank you, {firstname}!')
  await expect(form.getByText('There is no placeholder {firstname}.')).toBeVisible()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeVisible()
  await form.getByRole('textbox', { name: 'Text' }).fill('Thank you, {first name}! How is {interest}?')
  await expect(form.getByRole('figure', { name: 'With everything known' })).toContainText('Thank you, Marta! How is half marathons?')
  await expect(form.getByRole('figure', { name: 'With only a name' })).toContainText('Thank you, Marta! How have you been?')
  await form.getByRole('button', { name: 'Save' }).click()
  const list = page.getByRole('list', { name: 'Templates' })
  await list.getByRole('button', { name: 'Delete Thanks' }).click()
  await expect(list).not.toContainText('Thanks')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(list).toContainText('Thanks')
})
