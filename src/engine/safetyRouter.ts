import type { BackupSource } from '../contract/backups'
import { Problem } from '../core/problem'
import { type Answering, done } from './answering'
import type { OwnBook } from './ownBook'
import type { Safety } from './safety'

/** The calls about backups, history, the trash and the vault. The vault is always the user's own book's. */
export function safetyRouter(os: Answering, safety: () => Safety, own: OwnBook, { writesFiles }: { readonly writesFiles: boolean }) {
  /** A page in the browser hands in bytes; it names no file of the computer. */
  const allowed = (source: BackupSource): BackupSource => {
    if ('path' in source && !writesFiles) throw new Problem('backup.notFromBrowser', 'A page in the browser cannot name a file.')
    return source
  }
  return {
    backups: {
      list: os.backups.list.handler(() => safety().copies.list(writesFiles)),
      make: os.backups.make.handler(() => safety().copies.make()),
      preview: os.backups.preview.handler(({ input }) => safety().copies.preview(allowed(input))),
      restore: os.backups.restore.handler(({ input }) => safety().copies.restore(allowed(input))),
      keepSecond: os.backups.keepSecond.handler(({ input }) => {
        if (!writesFiles) throw new Problem('backup.notFromBrowser', 'A page in the browser cannot name a folder. Use "hearth backup --second FOLDER".')
        return safety().copies.keepSecond(input.folder)
      }),
    },
    conflicts: {
      list: os.conflicts.list.handler(() => safety().conflicts.list()),
      merge: os.conflicts.merge.handler(({ input }) => safety().conflicts.merge(input.file)),
      setAside: os.conflicts.setAside.handler(({ input }) => safety().conflicts.setAside(input.file)),
    },
    history: {
      list: os.history.list.handler(({ input }) => safety().past.list(input.before, input.limit)),
      show: os.history.show.handler(({ input }) => safety().past.show(input.changeId)),
    },
    trash: {
      list: os.trash.list.handler(() => safety().trash.list()),
      erase: os.trash.erase.handler(({ input }) => safety().erase.run(input.ids)),
      putBack: os.trash.putBack.handler(({ input }) => safety().trash.putBack(input.changeId, input.ids)),
    },
    vault: vaultRouter(os, own),
  }
}

function vaultRouter(os: Answering, own: OwnBook) {
  const vault = () => own.engine.safety.vault
  return {
    status: os.vault.status.handler(() => own.vault()),
    enable: os.vault.enable.handler(async ({ input }) => ({ recovery: await vault().enable(input.passphrase) })),
    change: os.vault.change.handler(async ({ input }) => ({ recovery: await vault().change(input.current, input.passphrase) })),
    remove: os.vault.remove.handler(({ input }) => done(vault().remove(input.current))),
    lock: os.vault.lock.handler(() => done(own.lock())),
    unlock: os.vault.unlock.handler(({ input }) => done(own.unlock(input))),
    touch: os.vault.touch.handler(() => {
      own.touch()
      return {}
    }),
    keepLockAfter: os.vault.keepLockAfter.handler(({ input }) => done(vault().keepLockAfter(input.minutes))),
  }
}
