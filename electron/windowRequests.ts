import { isAbsolute } from 'node:path'
import { dialog, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, shell } from 'electron'
import type { WireMessage } from '../src/bridge'
import { channels } from '../src/hosts/desktop/channels'
import { isTrusted } from '../src/hosts/desktop/sender'
import type { Device } from './deviceSettings'
import type { QuickAddKey } from './quickAddKey'
import type { RememberedKey } from './rememberedKey'
import { savePdf } from './savePdf'
import { openLink } from './security'
import type { Windows } from './windows'

interface Parts {
  readonly windows: Windows
  readonly device: Device
  readonly remembered: RememberedKey
  readonly quickAddKey: QuickAddKey
  readonly toEngine: (window: number, message: WireMessage) => void
}

/** Answers what a window may ask of the shell. Every message's sender is checked, every value too. */
export function answerWindows({ windows, device, remembered, quickAddKey, toEngine }: Parts): void {
  const on = (channel: string, listener: (event: IpcMainEvent, value: unknown) => void) =>
    ipcMain.on(channel, (event, value: unknown) => {
      if (isTrusted(event, windows.trusted)) listener(event, value)
    })
  const handle = (channel: string, answer: (event: IpcMainInvokeEvent, value: unknown) => unknown) =>
    ipcMain.handle(channel, (event, value: unknown) => {
      if (!isTrusted(event, windows.trusted)) throw new Error('This page may not ask.')
      return answer(event, value)
    })

  on(channels.message, ({ sender }, message) => {
    if (typeof message === 'string' || message instanceof Uint8Array) toEngine(sender.id, message)
  })
  on(channels.openLink, (_event, url) => openLink(url))
  on(channels.showFile, (_event, path) => {
    if (typeof path === 'string' && isAbsolute(path)) shell.showItemInFolder(path)
  })
  handle(channels.chooseFolder, async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
    return canceled ? undefined : filePaths[0]
  })
  handle(channels.chooseFile, async (_event, name) => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: typeof name === 'string' ? name : undefined })
    return canceled || !filePath ? undefined : filePath
  })
  handle(channels.savePdf, ({ sender }, name) => savePdf(sender, typeof name === 'string' ? name : 'Hearth.pdf'))
  const shown = () => ({ ...device.settings, quickAddKeyTaken: quickAddKey.isTaken, keyring: remembered.keyring, keyTrouble: remembered.trouble })
  handle(channels.readDeviceSettings, shown)
  handle(channels.changeDeviceSettings, (_event, patch) => {
    device.change(patch)
    return shown()
  })
}
