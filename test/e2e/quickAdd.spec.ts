import { type App, expect, idOf, test } from './app'

test.use({ start: { rows: 'Name,Company,E-mail\nMarta Quiroga,Northwind,marta@northwind.example\nAnn Lee,Blue Door,ann.lee@example.org\nAnn Berg,Old Mill,ann.berg@example.org\n' } })

async function write({ page }: App, line: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'Quick add' }).getByRole('textbox').fill(line)
}

test('one line', async ({ app }) => {
  await test.step('a part that was not meant is left out', async () => {
    await write(app, 'call with Ann Lee today, loves opera')
    await app.page.getByRole('button', { name: 'Leave out: Interest: opera' }).click()
    await expect(app.page.getByText('Interest: opera')).toHaveCount(0)
    await app.page.getByRole('button', { name: /^Save/ }).click()
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    expect(await app.command('show', await idOf(app, 'Ann Lee'))).toMatchObject({ interests: [] })
  })
  await test.step('a line becomes a conversation, an interest and a reminder, shown before it is saved', async () => {
    await write(app, 'lunch with Marta yesterday, loves fly fishing, follow up in 2 weeks')
    const parts = app.page.getByRole('list', { name: 'Understood as' })
    for (const part of ['Marta Quiroga', 'Meeting, Friday 20 November', 'Interest: fly fishing', 'Reminder: Follow up, Saturday 5 December']) await expect(parts).toContainText(part)
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('dialog')).toHaveCount(0)

    const shown = await app.command<{ interests: { text: string }[]; entries: { kind: string }[] }>('show', await idOf(app, 'Marta'))
    expect(shown.interests).toMatchObject([{ text: 'fly fishing' }])
    expect(shown.entries.map(({ kind }) => kind).sort()).toEqual(['interaction', 'reminder'])
  })
  await test.step('where several could be meant it asks which, and saves nothing before', async () => {
    await write(app, 'called Ann this morning')
    const who = app.page.getByRole('combobox', { name: 'Who is it about?' })
    await expect(who).toBeVisible()
    await app.page.getByRole('button', { name: /^Save/ }).click()
    await expect(app.page.getByText('Several people could be meant')).toBeVisible()
    await who.selectOption({ label: 'Ann Berg · Old Mill' })
    await app.page.getByRole('button', { name: /^Save/ }).click()
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    expect(await app.command('show', await idOf(app, 'Ann Berg'))).toMatchObject({ entries: [{ kind: 'interaction', channel: 'call' }] })
  })
  await test.step('somebody new comes into the book with the same line', async () => {
    await write(app, 'met Bo Chen today, wants a quote')
    await expect(app.page.getByText('Bo Chen (new)')).toBeVisible()
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByRole('link', { name: /^People/ })).toContainText('4')
  })
  await test.step('Escape closes it, and what was typed is there when it is opened again', async () => {
    await write(app, 'lunch with Marta')
    await expect(app.page.getByText('Meeting, Saturday 21 November')).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    await app.page.keyboard.press('n')
    await expect(app.page.getByRole('dialog').getByRole('textbox')).toHaveValue('lunch with Marta')
    await expect(app.page.getByText('This is what you were writing.')).toBeVisible()
  })
})
