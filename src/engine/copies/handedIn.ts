import { Problem } from '../../core/problem'
import type { Disk } from '../store/disk'
import { Keyring } from '../seal/keyring'
import { generationOf, isSealed, vaultOf } from '../seal/seal'
import { keysOf, parseVault, readVault, type Unlock, unlockVault, type VaultFile } from '../seal/vault'

/** A backup's file as it was found or handed in. */
export interface HandedIn {
  readonly bytes: Buffer
  /** Where it lies; left out: nowhere of this computer. */
  readonly folder?: string
  readonly unlock?: Unlock
  /** The file that guards the book it is of. */
  readonly vault?: Blob
}

/** The keys a backup opens with: this book's own, or those of the encrypted book it is of, for which its passphrase or recovery key is needed. */
export async function ringFor(own: Keyring, disk: Disk, { bytes, folder, unlock, vault }: HandedIn, least?: number): Promise<Keyring> {
  if (!isSealed(bytes) || own.keys.known.some((seal) => seal.vault === vaultOf(bytes) && seal.generation === generationOf(bytes))) return own
  const file = vault ? parseVault(Buffer.from(await vault.arrayBuffer()), least) : folder === undefined ? undefined : await readVault(disk, folder, least)
  if (file?.vault !== vaultOf(bytes)) throw vaultMissing(file)
  if (!unlock) throw new Problem('backup.foreign', 'This backup is of another encrypted book. That book’s passphrase or recovery key opens it.', { field: 'passphrase' })
  return new Keyring(folder ?? '/', keysOf(await unlockVault(file, unlock)))
}

function vaultMissing(found: VaultFile | undefined): Problem {
  if (found) return new Problem('backup.vaultOther', 'This vault.json is of another book than the backup.', { field: 'vault' })
  return new Problem('backup.vaultMissing', 'This backup is of another encrypted book. To open it, Hearth needs the file vault.json that lies beside that book’s backups.', { field: 'vault' })
}
