import { safeStorage } from 'electron'
import { z } from 'zod'
import type { KeyringState, ShownDeviceSettings } from '../src/bridge'
import type { Device } from './deviceSettings'
import { ownFile } from './ownFile'

const Kept = z.object({ sealed: z.string().default('') })
const KEY = /^[0-9a-f]{64}$/

/**
 * What opens an encrypted book, sealed by the system's keyring (safeStorage), where the user wants that. A convenience and nothing more: whatever becomes of the
 * keyring, the passphrase opens the book. Locking forgets it, so that no restart gets around a lock.
 */
export class RememberedKey {
  private readonly file = ownFile('remembered-key.json', Kept, {})
  private why: ShownDeviceSettings['keyTrouble']

  constructor(private readonly device: Device) {}

  get keyring(): KeyringState {
    if (!safeStorage.isEncryptionAvailable()) return 'none'
    return process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()) ? 'weak' : 'ready'
  }

  get trouble(): ShownDeviceSettings['keyTrouble'] {
    return this.why
  }

  get wanted(): boolean {
    return this.device.settings.rememberKey
  }

  /** Undefined where nothing is kept, or the keyring does not give it back. What is kept stays: a keyring that is shut today may open tomorrow. */
  read(): Uint8Array | undefined {
    const { sealed } = this.file.read()
    if (!this.wanted || sealed === '') return undefined
    const key = this.keyring === 'ready' ? opened(sealed) : undefined
    this.why = key ? undefined : 'lost'
    return key
  }

  refused(): void {
    this.why = 'refused'
  }

  /** @param key undefined: the book is not encrypted, and there is nothing to remember. */
  keep(key: Uint8Array | undefined): void {
    if (!key) return this.stop()
    if (!this.wanted || this.keyring !== 'ready') return
    this.file.write({ sealed: safeStorage.encryptString(Buffer.from(key).toString('hex')).toString('base64') })
    this.why = undefined
  }

  forget(): void {
    if (this.file.read().sealed !== '') this.file.write({})
  }

  private stop(): void {
    this.forget()
    if (this.wanted) this.device.change({ rememberKey: false })
  }
}

function opened(sealed: string): Uint8Array | undefined {
  try {
    const key = safeStorage.decryptString(Buffer.from(sealed, 'base64'))
    return KEY.test(key) ? Buffer.from(key, 'hex') : undefined
  } catch (error) {
    process.stderr.write(`The system's keyring gave nothing: ${String(error)}\n`)
    return undefined
  }
}
