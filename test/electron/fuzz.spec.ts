import { isAbsolute } from 'node:path'
import { sampleValues, sendEverything } from './fuzz'
import { recordCalls } from './recorded'
import { expect, test } from './shell'

test('ten thousand values, 1,250 over each channel, open, show and change nothing they should not; what asks from elsewhere is not heard', async ({ shell }) => {
  const { app, page } = await shell.openWithMarta()
  const opened = await recordCalls(app, 'shell', 'openExternal', Promise.resolve())
  const shown = await recordCalls(app, 'shell', 'showItemInFolder')
  const asked = await recordCalls(app, 'dialog', 'showSaveDialog', { canceled: true })
  await recordCalls(app, 'dialog', 'showOpenDialog', { canceled: true, filePaths: [] })
  const settings = () => page.evaluate(() => window.hearth?.readDeviceSettings())
  const before = await settings()
  expect(await sendEverything(app, sampleValues(1250))).toEqual({ threw: [], answered: [] })

  const [links, paths, names] = [await opened(), await shown(), await asked()]
  expect([links.length > 0, paths.length > 0, names.length > 0]).toEqual([true, true, true])
  expect(links.filter(([link]) => !/^(https|mailto|tel|sms):/.test(String(link)) || String(link).includes('other.example'))).toEqual([])
  expect(paths.filter(([path]) => !isAbsolute(String(path)))).toEqual([])
  expect(names.filter(([options]) => !['string', 'undefined'].includes(typeof (options as { readonly defaultPath?: unknown }).defaultPath))).toEqual([])
  expect(await settings()).toEqual(before)
  await page.getByRole('link', { name: /^People/ }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Marta Quiroga' })).toBeVisible()
})
