import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Problem } from '../../core/problem'
import type { DeviceFile } from '../store/deviceFile'
import { discard, makeFolder, namesIn, syncFolder, writeWhole } from '../store/disk'
import type { Layout } from '../store/layout'
import { type SealedDisk, VAULT_FILE, vaultPath } from './keyring'
import { newRecoveryKey, printedRecoveryKey } from './recoveryKey'
import { reseal, resealCopies } from './resealing'
import type { Seal } from './seal'
import { inState, keysOf, makeVault, type OpenVault, unlockVault, USUAL_COST, vaultText, type VaultFile } from './vault'

/** Shorter ones are tried out in an afternoon. */
export const SHORTEST_PASSPHRASE = 10

interface Parts {
  readonly disk: SealedDisk
  readonly layout: Layout
  /** While nothing else writes; afterwards the book is read anew. Refuses where the book does not verify. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** Small files whose owners write them themselves while the book is open. */
  readonly kept: readonly { readonly path: string; rewrite(): Promise<void> }[]
  readonly device: Pick<DeviceFile, 'lockAfter' | 'keepLockAfter'>
  /** The second folder for backups, where it is at hand. */
  readonly second: () => Promise<string | undefined>
  /** What trying a passphrase costs. */
  readonly cost?: number
}

/** Encrypts a book, changes its key, takes the encryption away. Whatever interrupts it, the next start with the passphrase ends it. */
export class VaultKeeper {
  private tellKey: (key: Uint8Array | undefined) => void = () => undefined

  constructor(
    private readonly parts: Parts,
    private vault: OpenVault | undefined,
  ) {}

  get isEncrypted(): boolean {
    return this.vault !== undefined
  }

  /** Tells what opens the book, now and whenever it is another key; undefined: it is not encrypted. */
  onKey(listener: (key: Uint8Array | undefined) => void): void {
    this.tellKey = listener
    listener(this.vault?.seal.key)
  }

  /** Minutes without the user until the book is locked; 0: never by itself. */
  get lockAfter(): number {
    return this.parts.device.lockAfter
  }

  keepLockAfter(minutes: number): Promise<void> {
    return this.parts.device.keepLockAfter(minutes)
  }

  /** Ends what was interrupted. To be called before the book is read. */
  async resume(): Promise<void> {
    if (this.vault && this.vault.file.state !== 'sealed') await this.bringThrough(this.vault, [])
  }

  /** Answers the recovery key: shown once, kept nowhere. */
  async enable(passphrase: string): Promise<string> {
    if (this.vault) throw new Problem('vault.already', 'This book is encrypted already.')
    return this.begin(passphrase, { vault: randomBytes(16).toString('hex'), generation: 1, key: randomBytes(32) }, [])
  }

  /** Another passphrase, another key, another recovery key: the ones before open nothing any more but copies made elsewhere. */
  async change(current: string, passphrase: string): Promise<string> {
    const { file, seal, older } = await this.proved(current)
    return this.begin(passphrase, { vault: file.vault, generation: file.generation + 1, key: randomBytes(32) }, [seal, ...older])
  }

  async remove(current: string): Promise<void> {
    const vault = await this.proved(current)
    await this.live({ ...vault, file: inState(vault, 'opening') })
  }

  /** Seals copies that were not at hand when the key changed. */
  async followCopies(folder: string): Promise<void> {
    const { disk } = this.parts
    await resealCopies(disk, folder)
    if (this.vault) await writeWhole(disk, join(folder, VAULT_FILE), vaultText(this.vault.file))
    else await discard(disk, join(folder, VAULT_FILE))
  }

  /** The book is closed: nothing of its keys stays in memory. */
  forget(): void {
    this.parts.disk.ring.forget()
    this.vault = undefined
  }

  private async proved(passphrase: string): Promise<OpenVault> {
    if (!this.vault) throw new Problem('vault.none', 'This book is not encrypted.')
    await unlockVault(this.vault.file, { passphrase })
    return this.vault
  }

  private async begin(passphrase: string, seal: Seal, older: readonly Seal[]): Promise<string> {
    if ([...passphrase].length < SHORTEST_PASSPHRASE) throw new Problem('vault.short', `A passphrase needs at least ${SHORTEST_PASSPHRASE} characters.`, { field: 'passphrase', params: { least: SHORTEST_PASSPHRASE } })
    const recovery = newRecoveryKey()
    await this.live({ file: await makeVault(seal, { passphrase, recovery, cost: this.parts.cost ?? USUAL_COST }, 'sealing', older), seal, older })
    return printedRecoveryKey(recovery)
  }

  /** The same with the book open. */
  private async live(vault: OpenVault): Promise<void> {
    const { alone, kept } = this.parts
    try {
      await alone(async () => {
        await this.write(vault.file)
        this.vault = vault
        await this.bringThrough(vault, kept.map(({ path }) => path))
      })
    } finally {
      // What was interrupted may have another key already.
      this.tellKey(this.vault?.seal.key)
    }
  }

  private async bringThrough(vault: OpenVault, skip: readonly string[]): Promise<void> {
    const { disk, layout, kept, second } = this.parts
    disk.ring.keys = keysOf(vault)
    await reseal(disk, layout, skip)
    for (const file of kept) if (skip.includes(file.path)) await file.rewrite()
    const copies = await second()
    if (vault.file.state === 'opening') {
      if (copies) await resealCopies(disk, copies)
      await this.leave(copies)
    } else {
      const file = inState(vault, 'sealed')
      await this.write(file)
      this.vault = { ...vault, file }
      disk.ring.keys = keysOf(this.vault)
      if (copies) await this.followCopies(copies)
    }
  }

  /** A copy lies beside the backups: without it they could not be opened once this disk is gone. */
  private async write(file: VaultFile): Promise<void> {
    const { disk, layout } = this.parts
    await writeWhole(disk, vaultPath(layout.folder), vaultText(file))
    await makeFolder(disk, layout.backups)
    await writeWhole(disk, join(layout.backups, VAULT_FILE), vaultText(file))
  }

  private async leave(copies: string | undefined): Promise<void> {
    const { disk, layout } = this.parts
    if (copies) await discard(disk, join(copies, VAULT_FILE))
    await discard(disk, join(layout.backups, VAULT_FILE))
    if ((await namesIn(disk, layout.backups)).length > 0) await syncFolder(disk, layout.backups)
    await discard(disk, vaultPath(layout.folder))
    await syncFolder(disk, layout.folder)
    this.vault = undefined
    disk.ring.keys = { known: [], plainToo: true }
  }
}
