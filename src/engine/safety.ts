import type { BookEvent } from '../contract'
import type { BackupReason } from '../contract/backups'
import type { BookView } from '../core/book'
import type { Command } from '../core/commands'
import type { Message } from '../core/message'
import { Problem } from '../core/problem'
import type { Changes } from './changes'
import type { Clock } from './clock'
import { Conflicts } from './conflicts/conflicts'
import { Copies } from './copies/copies'
import { SecondCopies } from './copies/secondCopies'
import { Erase } from './erase/erase'
import { Erasing } from './erase/erasing'
import type { Everybody } from './everybody'
import { Repair } from './repair/repair'
import type { LiveFolder } from './live/liveFolder'
import { Past } from './past/past'
import { Trash } from './past/trash'
import type { Queue } from './queue'
import { report } from './report'
import type { SealedDisk } from './seal/keyring'
import type { OpenVault } from './seal/vault'
import { VaultKeeper } from './seal/vaultKeeper'
import { Slices } from './slices'
import { Backups } from './store/backups'
import type { BookStore } from './store/bookStore'
import type { DeviceFile } from './store/deviceFile'
import type { Drafts } from './store/drafts'
import type { Layout } from './store/layout'
import type { Photos } from './store/photos'
import { UnderWay } from './underWay'
import { Upkeep } from './upkeep'

interface Parts {
  readonly disk: SealedDisk
  readonly vault: OpenVault | undefined
  /** What trying a passphrase costs. */
  readonly cost?: number
  readonly layout: Layout
  readonly store: BookStore
  readonly everybody: Everybody
  readonly queue: Queue
  readonly clock: Clock
  readonly device: DeviceFile
  readonly drafts: Drafts
  readonly live: LiveFolder
  readonly photos: Photos
  readonly changes: () => Changes
  /** The book in memory is another one from here on. */
  readonly renewed: () => void
  readonly announce: (event: BookEvent) => void
}

/** What keeps a book from being lost, and what takes out of it for good. */
export interface Safety {
  readonly copies: Copies
  readonly past: Past
  readonly trash: Trash
  readonly erase: Erase
  readonly erasing: Erasing
  readonly upkeep: Upkeep
  readonly repair: Repair
  readonly conflicts: Conflicts
  readonly vault: VaultKeeper
  /** Ended before the book is closed. */
  readonly underWay: UnderWay
}

export function createSafety(parts: Parts): Safety {
  const { disk, layout, store, everybody, queue, clock, device, drafts, live, photos, changes, renewed, announce } = parts
  const run = (command: Command) => changes().run(command)
  const become = (book: BookView, label: Message) => changes().become(book, label)
  const book = () => store.book
  const whole = () => everybody.whole()
  const backups = new Backups(disk, layout.backups)
  const second: SecondCopies = new SecondCopies({ follow: (folder) => vault.followCopies(folder), disk, layout, device, bookId: () => store.bookId, now: () => clock.now() })
  const upkeep = new Upkeep(store, backups, queue, () => clock.now(), () => second.follow())
  const backupFolders = () => [layout.backups, ...(second.copies ? [second.copies.folder] : [])]
  const erasing = new Erasing(disk, layout, backupFolders)
  const underWay = new UnderWay()
  const { during } = underWay
  const trash = new Trash({ store, clock, run })
  const alone = <T>(work: () => Promise<T>) =>
    upkeep.meanwhile(async () => {
      try {
        // Files are put in the place of those it was opened from, which some systems refuse while they are open.
        await everybody.read().catch(report)
        await store.letGo()
        return await work()
      } finally {
        await store.reopen()
        renewed()
      }
    })
  const vault = new VaultKeeper({ disk, layout, alone: (work) => verified(work), kept: [drafts, device, live], device, second: () => second.atHand(), cost: parts.cost }, parts.vault)
  const verified = async (work: () => Promise<void>) => {
    if (store.refusal) throw store.refusal
    await alone(async () => {
      const { ok } = await store.check()
      if (!ok) throw new Problem('vault.checkFirst', 'Something in this book does not verify, so nothing was rewritten. "hearth check" says what.')
      await work()
    })
  }
  const repair = new Repair({ disk, layout, store, clock, device, backupFolders, alone, during, backup: () => upkeep.backup('after-repair'), announce })
  const conflicts = new Conflicts({ disk, layout, store, whole, clock, commit: (decide) => changes().runLong(decide, new Slices()), announce: renewed, during })
  return {
    vault,
    repair,
    conflicts,
    copies: new Copies({ mend: async () => store.refusal?.code === 'book.damaged' && repair.run({ evenEmpty: true }), disk, cost: parts.cost, backups, second, photos, book, whole, become, during, make: (reason: BackupReason) => upkeep.backup(reason) }),
    past: new Past(store),
    trash,
    erasing,
    erase: new Erase({ store, trash, drafts, erasing, clock, book, run, alone, during, forget: (ids, names) => Promise.all([live.forget(ids, names), device.forgetSearches()]), owe: (owed) => device.owe(owed), second: () => second.standing() }),
    upkeep,
    underWay,
  }
}
