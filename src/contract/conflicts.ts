import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../core/dates'

/** A second version of one of the book's files, put beside it by a program that synchronises the folder. */
const ConflictCopy = z.object({
  file: z.string(),
  /** Whose way of naming it is. */
  program: z.enum(['dropbox', 'syncthing', 'onedrive', 'icloud', 'other']),
  /** What it is a version of; left out where it cannot be read as a file of this book. */
  kind: z.enum(['journal', 'snapshot']).optional(),
  /** Changes (of a snapshot: rows) that the book does not have, and when the latest of them was made. */
  news: z.int(),
  latest: Instant.optional(),
})
export type ConflictCopy = z.infer<typeof ConflictCopy>

/** A field that both versions changed: the book keeps its own. */
const Clash = z.object({ name: z.string(), field: z.string(), ours: z.string(), theirs: z.string() })
export type Clash = z.infer<typeof Clash>

const MergedCopy = z.object({
  /** Rows that were added or changed; none: it held nothing new. */
  rows: z.int(),
  changeId: z.string().optional(),
  clashes: z.array(Clash),
  /** Where the copy is kept from now on. */
  aside: z.string(),
})
export type MergedCopy = z.infer<typeof MergedCopy>

const Which = z.object({ file: z.string() })

export const conflictCalls = {
  list: oc.output(z.object({ copies: z.array(ConflictCopy) })),
  /** Takes in what the copy has and the book does not, as one change that can be undone; then the copy is set aside. */
  merge: oc.input(Which).output(MergedCopy),
  /** Takes the copy out of the way, unread; it is kept in the folder `damaged`. */
  setAside: oc.input(Which).output(MergedCopy.pick({ aside: true })),
}
