import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
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

/** Which keyring there is, and its secret: `gnome_libsecret:one`, `basic_text`, `none`. */
const keyring = () => (process.env.STAND_IN_KEYRING ?? 'gnome_libsecret:one').split(':')
const keyringKey = () => createHash('sha256').update(keyring().join(':')).digest()

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => keyring()[0] !== 'none',
  getSelectedStorageBackend: () => keyring()[0] ?? 'unknown',
  encryptString: (text: string) => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', keyringKey(), nonce)
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
  },
  /** As Electron's: throws where it was sealed by another keyring. */
  decryptString: (sealed: Buffer) => {
    const decipher = createDecipheriv('aes-256-gcm', keyringKey(), sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(-16))
    return decipher.update(sealed.subarray(12, -16)).toString() + decipher.final().toString()
  },
})
