import { EventEmitter } from 'node:events'
import { strict } from './strict'

/** What an app can ask of the system. Nothing is done; a test that wants to see a call puts its own function in place. */
export const shell = strict('shell', {
  openExternal: (_url: string) => Promise.resolve(),
  showItemInFolder: (_path: string) => {},
})

export const dialog = strict('dialog', {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] as string[] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}: ${content}\n`),
})

const keys = new Map<string, () => void>()

export const globalShortcut = strict('globalShortcut', {
  register: (key: string, callback: () => void) => {
    keys.set(key, callback)
    return true
  },
  isRegistered: (key: string) => keys.has(key),
  unregisterAll: () => keys.clear(),
})

export const nativeTheme = strict('nativeTheme', Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' }))

export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
})

export const powerMonitor = strict('powerMonitor', new EventEmitter())
