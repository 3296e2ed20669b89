import { expect, test } from './shell'

test('opens the app on its own scheme, with a bridge and without Node', async ({ shell }) => {
  const { page } = await shell.open()
  await expect(page).toHaveTitle(/Hearth/)
  const seen = await page.evaluate(() => ({ bridge: Object.keys(window.hearth ?? {}).sort(), require: typeof require, process: typeof process }))
  expect(seen).toEqual({
    bridge: ['changeDeviceSettings', 'chooseFile', 'chooseFolder', 'onAction', 'onShowPerson', 'openLink', 'readDeviceSettings', 'receive', 'send', 'showFile'],
    require: 'undefined',
    process: 'undefined',
  })
})
