import { z } from 'zod'
import type { Area } from '../areas/area'
import type { Day } from '../dates'
import type { Message } from '../message'
import type { Problem } from '../problem'
import { card } from './card'
import { complaint } from './complaint'
import { favour } from './favour'
import { gift } from './gift'
import { hardship } from './hardship'
import { interaction } from './interaction'
import type { Depth } from './kind'
import { leaving } from './leaving'
import { note } from './note'
import { purchase } from './purchase'
import { referral } from './referral'
import { promise } from './promise'
import { reminder } from './reminder'
import { suggestion } from './suggestion'

/** Every kind of entry. A new one is one file and one line here. */
const kinds = {
  interaction,
  note,
  gift,
  reminder,
  favour,
  card,
  promise,
  complaint,
  suggestion,
  hardship,
  purchase,
  referral,
  leaving,
} as const

export type EntryKind = keyof typeof kinds
export const entryKinds = Object.keys(kinds) as readonly EntryKind[]
export const EntryKind = z.enum(['interaction', 'note', 'gift', 'reminder', 'favour', 'card', 'promise', 'complaint', 'suggestion', 'hardship', 'purchase', 'referral', 'leaving'] satisfies EntryKind[])

export const Entry = z.discriminatedUnion('kind', [
  interaction.schema,
  note.schema,
  gift.schema,
  reminder.schema,
  favour.schema,
  card.schema,
  promise.schema,
  complaint.schema,
  suggestion.schema,
  hardship.schema,
  purchase.schema,
  referral.schema,
  leaving.schema,
])
export type Entry = Readonly<z.infer<typeof Entry>>
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>

/** The kind's own rules, seen as working on any entry: callers pass the entry whose kind they looked up. */
interface AnyKind {
  readonly area?: Area
  readonly listed?: boolean
  readonly waits?: (entry: Entry) => boolean
  readonly misfit?: (entry: Entry) => Problem | undefined
  readonly owes?: (entry: Entry) => boolean
  readonly due?: (entry: Entry) => Day | undefined
  readonly putOff?: (entry: Entry) => boolean
  readonly depth?: (entry: Entry) => Depth
  readonly edited?: (before: Entry, after: Entry, names: string) => Message | undefined
  readonly line: (entry: Entry) => Message
  readonly searched: readonly string[]
  readonly markdown: (entry: Entry) => string
}

function kindOf(entry: Entry): AnyKind {
  return kinds[entry.kind] as unknown as AnyKind
}

export const areaOf = (kind: EntryKind): Area | undefined => (kinds[kind] as unknown as AnyKind).area
export const isListed = (kind: EntryKind): boolean => (kinds[kind] as unknown as AnyKind).listed ?? false
export const stillWaits = (entry: Entry) => kindOf(entry).waits?.(entry) ?? false
export const misfitOf = (entry: Entry) => kindOf(entry).misfit?.(entry)
export const thanksOwed = (entry: Entry) => kindOf(entry).owes?.(entry) ?? false
export const dueDay = (entry: Entry) => kindOf(entry).due?.(entry)
export const wasPutOff = (entry: Entry) => kindOf(entry).putOff?.(entry) ?? false
export const depthOf = (entry: Entry): Depth => kindOf(entry).depth?.(entry) ?? 'nothing'
export const editedAs = (before: Entry, after: Entry, names: string) => kindOf(after).edited?.(before, after, names)
export const timelineLine = (entry: Entry) => kindOf(entry).line(entry)
export const searchedFields = (kind: EntryKind): readonly string[] => kinds[kind].searched
export const entrySearchText = (entry: Entry) => searchedFields(entry.kind).flatMap((field) => (entry as unknown as Readonly<Record<string, string | undefined>>)[field] || [])
export const entryMarkdown = (entry: Entry) => kindOf(entry).markdown(entry)
