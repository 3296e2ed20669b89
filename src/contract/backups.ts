import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../core/dates'
import { RestorePreview } from '../core/backups/restorePreview'
import { Committed, Told } from './committed'
import { UnlockInput } from './vault'

/** Why a backup was made. */
export const backupReasons = ['daily', 'by-hand', 'before-import', 'before-restore', 'after-repair'] as const
export type BackupReason = (typeof backupReasons)[number]

/** A whole copy of the book. Its people and entries are left out where the file cannot be read. */
const Backup = z.object({
  file: z.string(),
  madeAt: Instant,
  reason: z.enum(backupReasons),
  bytes: z.int(),
  people: z.int().optional(),
  entries: z.int().optional(),
  /** Beside the book, in the second folder, or both. */
  inBook: z.boolean(),
  inSecond: z.boolean(),
})
export type Backup = z.infer<typeof Backup>

/** Where every backup goes besides: a folder of this device, such as a stick or one that is synchronised. */
const SecondFolder = z.object({
  /** What was chosen; left out: none. */
  folder: z.string().optional(),
  /** The folder in it that holds this book's copies. */
  path: z.string().optional(),
  /** When the newest copy there was made. */
  newest: Instant.optional(),
  /** Why the last copy could not be made. */
  trouble: Told.optional(),
})
export type SecondFolder = z.infer<typeof SecondFolder>

export const BackupList = z.object({
  /** The latest first. */
  backups: z.array(Backup),
  second: SecondFolder,
  /** Whether this caller may choose the second folder: not a page in a browser. */
  mayChoose: z.boolean(),
})
export type BackupList = z.infer<typeof BackupList>

/** What opens a backup of another encrypted book; its vault.json is looked for beside it where it is not handed in. */
const Foreign = { unlock: UnlockInput.optional(), vault: z.instanceof(Blob).optional() }

/** Which backup: one of the list, a file of this computer (not from a browser's page), or its bytes. */
export const BackupSource = z.union([z.object({ file: z.string(), ...Foreign }), z.object({ path: z.string(), ...Foreign }), z.object({ bytes: z.instanceof(Blob), name: z.string(), ...Foreign })])
export type BackupSource = z.infer<typeof BackupSource>

/** The same moment of the book; `made: false` where a backup of it was there already. */
const Made = z.object({ file: z.string().optional(), made: z.boolean(), people: z.int(), entries: z.int(), second: SecondFolder })
export type Made = z.infer<typeof Made>

export const backupCalls = {
  list: oc.output(BackupList),
  make: oc.output(Made),
  /** What a restore would change; nothing is written. */
  preview: oc.input(BackupSource).output(RestorePreview),
  /** Brings the book to where the backup shows it, as one change that can be undone. */
  restore: oc.input(BackupSource).output(Committed),
  keepSecond: oc.input(SecondFolder.pick({ folder: true })).output(SecondFolder),
}
