import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, Instant } from '../core/dates'
import { Message } from '../core/messageSchema'
import { Committed, Revision, Told } from './committed'

const PastChange = z.object({
  changeId: z.string(),
  revision: Revision,
  at: Instant,
  label: Message,
  /** What the user did, took back or did again. */
  sort: z.enum(['change', 'undo', 'redo']),
  /** A change that is taken back at present. */
  undone: z.boolean(),
})
export type PastChange = z.infer<typeof PastChange>

const Touched = z.object({
  outcome: z.enum(['added', 'changed', 'gone']),
  /** A person, an entry of some kind, or something else such as the settings. */
  sort: z.string(),
  /** Whom it is about. */
  name: z.string(),
  /** Where they are in the book now. */
  personId: z.string().optional(),
  fields: z.array(z.string()),
})
export type Touched = z.infer<typeof Touched>

const ChangeDetails = z.object({
  touched: z.array(Touched),
  /** So many more. */
  more: z.int(),
  /** What stands in the way of taking it back on its own. */
  obstacle: Told.optional(),
})
export type ChangeDetails = z.infer<typeof ChangeDetails>

const Thrown = z.object({
  changeId: z.string(),
  id: z.string(),
  deletedAt: Instant,
  /** The last day it stands here. */
  until: Day,
})
const ThrownPerson = Thrown.extend({ name: z.string(), company: z.string().optional(), /** How many entries come back along. */ entries: z.int() })
const ThrownEntry = Thrown.extend({ kind: z.string(), line: Message, names: z.array(z.string()) })
export const TrashList = z.object({ people: z.array(ThrownPerson), entries: z.array(ThrownEntry) })
export type TrashList = z.infer<typeof TrashList>
export type ThrownPerson = z.infer<typeof ThrownPerson>
export type ThrownEntry = z.infer<typeof ThrownEntry>

export const historyCalls = {
  /** The latest first; `before` goes on from there. */
  list: oc.input(z.object({ before: Revision.optional(), limit: z.int().min(1).max(500).default(100) })).output(z.object({ changes: z.array(PastChange), more: z.boolean() })),
  show: oc.input(z.object({ changeId: z.string() })).output(ChangeDetails),
}

/** That people were erased, and what was done for it; it names nobody. */
const Receipt = z.object({
  receipt: z.string(),
  at: Instant,
  people: z.int(),
  entries: z.int(),
  /** Of the history, and files written anew. */
  changes: z.int(),
  snapshots: z.int(),
  backups: z.int(),
  /** Backups that could not be read, so they were removed. */
  unreadable: z.int(),
  photos: z.int(),
  /** Whether the second folder was cleaned too. `waiting`: it was not at hand; its backups still hold them. */
  second: z.enum(['none', 'done', 'waiting']),
})
export type Receipt = z.infer<typeof Receipt>

export const trashCalls = {
  /** For good: from the book, its history, pictures, trash and backups. */
  erase: oc.input(z.object({ ids: z.array(z.string()).min(1) })).output(Receipt),
  /** What was deleted in the last thirty days and is not back, the latest first. */
  list: oc.output(TrashList),
  /** Puts people or entries of one deletion back, with what belongs to them. */
  putBack: oc.input(z.object({ changeId: z.string(), ids: z.array(z.string()).min(1) })).output(Committed),
}
