import { Problem } from '../../core/problem'
import type { Disk } from '../store/disk'
import { layoutOf } from '../store/layout'
import { Keyring, type SealedDisk, sealedDisk } from './keyring'
import { keysOf, type OpenVault, readVault, type Unlock, unlockVault } from './vault'

/** The disk of a book with its keys at hand. Throws `book.locked` where it is encrypted and nothing opens it. */
export async function openKeys(base: Disk, folder: string, unlock: Unlock | undefined, cost?: number): Promise<{ readonly disk: SealedDisk; readonly vault?: OpenVault }> {
  const ring = new Keyring(folder)
  const disk = sealedDisk(base, ring)
  // Where the vault's own file was lost, its copy will do.
  const file = (await readVault(base, folder, cost)) ?? (await readVault(base, layoutOf(folder).backups, cost))
  if (!file) return { disk }
  if (!unlock) throw lockedProblem()
  const vault = await unlockVault(file, unlock)
  ring.keys = keysOf(vault)
  return { disk, vault }
}

export function lockedProblem(): Problem {
  return new Problem('book.locked', 'This book is encrypted. Unlock it with its passphrase or recovery key.')
}
