import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { acquireLock } from '../../src/engine/store/lock'
import { expect, test } from './shell'

const passphrase = 'correct horse battery'
const locked = (page: Page) => expect(page.getByRole('heading', { name: 'Unlock to see today' })).toBeVisible()
const opened = (page: Page) => expect(page.getByRole('link', { name: /^People/ }).locator('b')).toHaveText('1')

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await opened(page)
}

async function encrypt(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: /^Encrypt/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('New passphrase').fill(passphrase)
  await dialog.getByLabel('The same once more').fill(passphrase)
  await dialog.getByRole('button', { name: 'Encrypt' }).click()
  await dialog.getByRole('button', { name: 'I have it' }).click()
}

/** What the machine tells the app. */
const power = (app: ElectronApplication, event: 'suspend' | 'lock-screen' | 'resume') => app.evaluate(({ powerMonitor }, name) => (powerMonitor as NodeJS.EventEmitter).emit(name), event)

async function enginePid(book: string): Promise<number> {
  const lock = await acquireLock(book)
  if (lock.kind !== 'held') throw new Error('the engine should hold the book')
  return lock.holder.pid
}

const ended = (pid: number) =>
  expect.poll(() => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }).toBe(false)

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.sort()) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}

test('sleep and a locked screen end the engine; the keyring opens the book at the start until then', async ({ shell }) => {
  const { app, page } = await shell.openWithMarta()
  await encrypt(page)
  for (const event of ['suspend', 'lock-screen'] as const) {
    const pid = await enginePid(shell.book)
    await power(app, event)
    await locked(page)
    await ended(pid)
    await power(app, 'resume')
    await unlock(page)
  }
  await page.getByRole('link', { name: 'Settings' }).click()
  const remember = page.getByLabel('Open without asking when Hearth starts')
  await remember.click()
  await expect(remember).toBeChecked()
  const kept = join(shell.userData, 'remembered-key.json')
  await expect.poll(() => readFile(kept, 'utf8').catch(() => '')).toContain('sealed')
  await app.close()

  const second = await shell.open()
  await opened(second.page)
  await power(second.app, 'suspend')
  await locked(second.page)
  expect(JSON.parse(await readFile(kept, 'utf8'))).toEqual({})
  await second.app.close()
  const third = await shell.open()
  await locked(third.page)
  await expect(third.page.getByText('keyring')).toHaveCount(0)
  await unlock(third.page)
  await expect.poll(async () => JSON.parse(await readFile(kept, 'utf8')) as unknown).toHaveProperty('sealed')
})

test('a keyring that is gone, weak, shut or another asks for the passphrase, says why, and leaves every byte as it was', async ({ shell }) => {
  const first = await shell.openWithMarta()
  await encrypt(first.page)
  await first.page.getByLabel('Open without asking when Hearth starts').click()
  const kept = join(shell.userData, 'remembered-key.json')
  await expect.poll(() => readFile(kept, 'utf8').catch(() => '')).toContain('sealed')
  await first.app.close()
  const before = await hashOf(shell.book)
  const sealed = await readFile(kept, 'utf8')
  const asks = async (keyring: string) => {
    const { app, page } = await shell.open({ keyring })
    await locked(page)
    await expect(page.getByRole('status')).toContainText('keyring did not give back')
    expect(await hashOf(shell.book)).toBe(before)
    return { app, page }
  }
  for (const keyring of ['none', 'gnome_libsecret:another']) await (await asks(keyring)).app.close()
  const weak = await asks('basic_text')
  await unlock(weak.page)
  await weak.page.getByRole('link', { name: 'Settings' }).click()
  await expect(weak.page.getByText('as good as readable')).toBeVisible()
  await weak.app.close()
  expect(await readFile(kept, 'utf8')).toBe(sealed)
  const back = await shell.open()
  await opened(back.page)
})
