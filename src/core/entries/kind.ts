import { z } from 'zod'
import type { Area } from '../areas/area'
import { type Day, Instant, Moment } from '../dates'
import type { Message } from '../message'
import type { Problem } from '../problem'

/** What every row of a timeline has, whatever its kind. `personIds` may be empty: a reminder for yourself. */
export const entryBase = {
  id: z.string(),
  personIds: z.array(z.string()),
  at: Moment,
  createdAt: Instant,
  updatedAt: Instant,
  /** What an import brought and Hearth has no field for. */
  extra: z.record(z.string(), z.unknown()).optional(),
}

/** How a conversation counts towards warmth (design: full conversation, light touch, nothing). */
export type Depth = 'conversation' | 'light' | 'nothing'

export interface KindDefinition<Kind extends string, Fields extends z.ZodRawShape> {
  readonly kind: Kind
  readonly fields: z.ZodObject<Fields>
  /** The part of Hearth it belongs to, where that stays out of sight until first used. Such a kind is listed. */
  readonly area?: Area
  /** Its entries are kept at hand by id and day (`listed` in book.ts), so that a rule finds them without reading all others. */
  readonly listed?: boolean
  /** Of a listed kind: whether it still waits for something to be done (`waiting` in book.ts). */
  readonly waits?: (entry: z.infer<z.ZodObject<Fields>>) => boolean
  /** What is wrong with its fields taken together, if anything is: a Problem for the user. */
  readonly misfit?: (entry: z.infer<z.ZodObject<Fields>> & { readonly at: Moment }) => Problem | undefined
  /** Of a listed kind: whether thanks are owed for it (`owed` in book.ts). */
  readonly owes?: (entry: z.infer<z.ZodObject<Fields>>) => boolean
  /** The day it asks for attention, if it does. */
  readonly due?: (entry: z.infer<z.ZodObject<Fields>> & { readonly at: Moment }) => Day | undefined
  /** Whether that day is later than it was meant to be, because the user put it off. */
  readonly putOff?: (entry: z.infer<z.ZodObject<Fields>>) => boolean
  /** What it does for warmth. Left out: nothing. */
  readonly depth?: (entry: z.infer<z.ZodObject<Fields>>) => Depth
  /** What an edit did, where it is told by itself; `names` of those it is about, if any. Left out: that it was changed. */
  readonly edited?: (before: z.infer<z.ZodObject<Fields>>, after: z.infer<z.ZodObject<Fields>>, names: string) => Message | undefined
  /** One line for the timeline. */
  readonly line: (entry: z.infer<z.ZodObject<Fields>>) => Message
  /** The fields whose texts a search looks through. By name, so that they can be read from a stored line alone. */
  readonly searched: readonly (keyof Fields & string)[]
  /** For the notes file: Markdown after the date. */
  readonly markdown: (entry: z.infer<z.ZodObject<Fields>>) => string
}

/** Declares one kind of entry: its fields and everything the house does with it. */
export function defineKind<const Kind extends string, Fields extends z.ZodRawShape>(definition: KindDefinition<Kind, Fields>) {
  const schema = z.looseObject({ ...entryBase, kind: z.literal(definition.kind), ...definition.fields.shape })
  return { ...definition, schema }
}
