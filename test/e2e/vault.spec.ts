import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'

test.use({ start: { rows: 'Name,E-mail\nMarta Quiroga,marta@northwind.example\n' } })

test('encrypt, lock, unlock with passphrase and recovery key; a locked window holds nothing; take it away again', async ({ app }) => {
  const { context, page, faults } = app
  const passphrase = 'correct horse battery'
  await page.getByRole('link', { name: 'Settings' }).click()
  const section = page.getByRole('region', { name: 'Passphrase' })
  await section.getByRole('button', { name: /^Encrypt/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('New passphrase').fill('short')
  await dialog.getByLabel('The same once more').fill('short')
  await dialog.getByRole('button', { name: 'Encrypt' }).click()
  await expect(dialog.getByRole('alert')).toContainText('at least 10')
  await dialog.getByLabel('New passphrase').fill(passphrase)
  await dialog.getByLabel('The same once more').fill(passphrase)
  await dialog.getByRole('button', { name: 'Encrypt' }).click()
  const recovery = (await dialog.locator('[data-recovery]').textContent()) ?? ''
  await dialog.getByRole('button', { name: 'I have it' }).click()
  await expect(section).toContainText('Encrypted with a passphrase')
  await expect(section.getByLabel('Open without asking')).toHaveCount(0)
  for (const name of await readdir(join(app.book, 'journal'))) expect(await readFile(join(app.book, 'journal', name), 'utf8')).not.toContain('Quiroga')

  // Nothing of the book is left either where the page to unlock it could not be loaded.
  const held = () => page.evaluate(() => document.body.innerText + JSON.stringify({ ...localStorage, ...sessionStorage }))
  await context.route('**/assets/instead-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  await section.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('alert')).toContainText('This page failed')
  expect(await held()).not.toContain('Quiroga')
  await context.unroute('**/assets/instead-*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Unlock to see today' })).toBeVisible()
  faults.length = 0
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.waitForLoadState()
  expect(await held()).not.toContain('Quiroga')
  await page.getByLabel('Passphrase').fill('not the passphrase')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('does not open the book')).toBeVisible()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('link', { name: /^People/ }).locator('b')).toHaveText('1')

  const later = await app.restart()
  await later.getByRole('button', { name: 'I forgot it: use the recovery key' }).click()
  await later.getByLabel('Recovery key').fill(recovery.toLowerCase())
  await later.getByRole('button', { name: 'Unlock' }).click()
  await expect(later.getByRole('link', { name: /^People/ }).locator('b')).toHaveText('1')
  await later.getByRole('link', { name: 'Settings' }).click()
  await later.getByRole('button', { name: /^Take the encryption away/ }).click()
  await later.getByRole('dialog').getByLabel('Passphrase now').fill(passphrase)
  await later.getByRole('dialog').getByRole('button', { name: 'Take away' }).click()
  await expect(later.getByRole('region', { name: 'Passphrase' })).toContainText('Not encrypted')
})
