import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromiumPath } from './chromium'
import { expect, test } from './app'

const rows = 'Name,E-mail,Company,Notes,Interests,Related person,Needs,Street,City\nMarta Quiroga,marta@northwind.example,Northwind,<img src=x onerror=alert(1)> Trains for half marathons,jazz,Leo,a lighting plan,Calle 1,Madrid\nBen Ito,ben@northwind.example,Northwind,,,,,,\n'
test.use({ start: { rows } })

test('a page before a meeting: on screen, on paper, as files, for one and for several', async ({ app }) => {
  const { page, context } = app
  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('row', { name: /Marta/ }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('brief')
  await page.getByRole('option', { name: /Brief before a meeting/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Marta Quiroga' })).toBeVisible()
  for (const text of ['Needs: a lighting plan', 'jazz', 'Trains for half marathons', 'At Northwind: Ben Ito']) await expect(page.getByText(text).first()).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByText('Trains for half marathons').first()).toBeVisible()
  await page.emulateMedia({ media: null })

  await page.getByRole('button', { name: 'Save' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Save as HTML' }).click()])
  const path = await file.path()
  const opened = await context.newPage()
  await opened.setContent(await readFile(path, 'utf8'))
  await expect(opened.getByText(/<img src=x onerror=alert\(1\)/).first()).toBeVisible()
  expect(await opened.locator('img, script').count()).toBe(0)
  await opened.close()

  await page.getByRole('link', { name: /^People/ }).click()
  await page.getByRole('checkbox', { name: 'Tick Marta Quiroga' }).click()
  await page.getByRole('checkbox', { name: 'Tick Ben Ito' }).click()
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await expect(page.getByRole('article')).toHaveCount(2)

  const folder = join(app.book, '..')
  const [found] = await app.command<{ id: string }[]>('search', 'marta')
  const { text, briefs } = await app.command<{ text: string; briefs: unknown[] }>('brief', found?.id ?? '')
  expect(text).toContain('# Marta Quiroga')
  expect(briefs).toHaveLength(1)
  process.env.CHROMIUM ??= chromiumPath()
  const pdf = join(folder, 'brief.pdf')
  expect(await app.command('brief', '--filter', 'company:Northwind', '--format', 'pdf', '--out', pdf)).toMatchObject({ people: 2, path: pdf })
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
})
