import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail,Notes\nMarta Quiroga,marta@northwind.example,Likes tea\nBen Ito,ben@x.example,\n' } })

test('the whole book goes into one file and opens on another computer, checked on both ends', async ({ app }) => {
  const { page } = app
  const folder = await mkdtemp(join(tmpdir(), 'hearth-moving-'))
  try {
    await page.getByRole('link', { name: 'Import & export' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Make the file' }).click()])
    await expect(page.getByText(/Made and read back: .*2 people, 1 entries/)).toBeVisible()
    const made = join(folder, 'a.hearth')
    await file.saveAs(made)
    const elsewhere = join(folder, 'elsewhere')
    expect(await app.commandOn(elsewhere, ['move', '--open', made])).toMatchObject({ people: 2, entries: 1, verified: true })
    expect(await app.commandOn(elsewhere, ['search', 'marta'])).toMatchObject([{ name: 'Marta Quiroga' }])

    const [marta] = await app.commandOn<{ id: string }[]>(elsewhere, ['search', 'marta'])
    await app.commandOn(elsewhere, ['edit', marta?.id ?? '', '--tag', 'moved'])
    const back = join(folder, 'back.hearth')
    expect(await app.commandOn(elsewhere, ['move', '--out', back])).toMatchObject({ path: back, people: 2, missing: 0 })
    await page.getByLabel('Open a file from another computer').setInputFiles(back)
    await expect(page.getByText('It takes the place of the 2 people here')).toBeVisible()
    await page.getByRole('button', { name: 'Open it here' }).click()
    await expect(page.getByText(/Here now, exactly as in the file: 2 people/)).toBeVisible()
    expect(await app.command('search', 'tag:moved')).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => app.command<unknown[]>('search', 'tag:moved')).toHaveLength(0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
