import { z } from 'zod'
import { tableNames } from './book'
import type { InteractionChannel } from './entries/interaction'
import { Entry } from './entries/registry'
import { PersonInput } from './people'

/** A person as a file gave them, with the entries that came along, before it is known whether they are new. */
export const ImportedPerson = z.object({
  /** The id they get if they are new. */
  id: z.string().min(1).optional(),
  fields: PersonInput,
  entries: z.array(z.looseObject({ kind: z.string(), at: z.string().optional() })),
  /** The UID of the card or row, where it has one. */
  uid: z.string().optional(),
  /** Hash of the row as it was, to know the identical one again. */
  rowHash: z.string().optional(),
  /** Where it stands: file name and first line (1-based). */
  source: z.object({ file: z.string(), line: z.int(), /** Which program or kind of file, to know a newer one of it. */ kind: z.string().optional() }),
})
export type ImportedPerson = z.infer<typeof ImportedPerson>

/** Somebody an event names, by whatever is known of them. */
export interface EventContact {
  readonly name?: string
  readonly email?: string
  readonly phone?: string
  /** The UID of a person of the same file. */
  readonly uid?: string
}

/** Something that happened with people of the book: a meeting, mail of a day, a chat. Who is not in the book is left out. */
export interface ImportedEvent {
  readonly fields: { readonly kind: 'interaction'; readonly at: string; readonly channel: InteractionChannel; readonly direction: 'in' | 'out' | 'both'; readonly text?: string; readonly minutes?: number }
  readonly who: readonly EventContact[]
  readonly source: ImportedPerson['source']
}

/** People that have been looked at: an import plans everybody twice, and looking once is enough. */
const sound = new WeakSet<object>()

/** Looks at a person a file gave, entries and all: as they go into a book, or what does not fit. */
export function soundPerson(raw: unknown): { readonly person: ImportedPerson } | { readonly issue: Misfit } {
  if (typeof raw === 'object' && raw !== null && sound.has(raw)) return { person: raw as ImportedPerson }
  const parsed = Around.safeParse(raw)
  if (!parsed.success) return { issue: firstOf(parsed.error) }
  const looked = soundFields(parsed.data.fields)
  if ('issue' in looked) return looked
  const person: ImportedPerson = { ...parsed.data, fields: looked.fields }
  for (const entry of person.entries) {
    const checked = EntryOfFile.safeParse(entry)
    if (!checked.success) return { issue: firstOf(checked.error) }
  }
  sound.add(person)
  return { person }
}

interface Misfit {
  readonly message: string
  readonly path: readonly PropertyKey[]
}

const firstOf = (error: z.ZodError): Misfit => error.issues[0] ?? { message: '', path: [] }

const isObject = (value: unknown) => typeof value === 'object' && value !== null

/** All but the fields, which are looked at one by one: most people have few of the many there are; and the entries, which their kinds look at. */
const Around = ImportedPerson.extend({ fields: z.custom<PersonInput>(isObject), entries: z.array(z.custom<ImportedPerson['entries'][number]>(isObject)) })

/** An entry before it has an id, people and a day. */
const EntryOfFile = z.discriminatedUnion('kind', Entry.options.map((kind) => (kind as z.ZodObject).omit({ id: true, personIds: true, createdAt: true, updatedAt: true }).partial({ at: true })) as [z.ZodObject, ...z.ZodObject[]])

function soundFields(raw: PersonInput): { readonly fields: PersonInput } | { readonly issue: Misfit } {
  const fields: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(raw)) {
    const schema = Object.hasOwn(PersonInput.shape, field) ? PersonInput.shape[field as keyof PersonInput] : undefined
    if (value === undefined || !schema) continue
    const parsed = schema.safeParse(value)
    if (!parsed.success) return { issue: { message: firstOf(parsed.error).message, path: ['fields', field, ...firstOf(parsed.error).path] } }
    fields[field] = parsed.data
  }
  return { fields }
}

/** Somebody another thread has looked at. */
export function takeAsSound(person: ImportedPerson): ImportedPerson {
  sound.add(person)
  return person
}

/** A row of Hearth's own JSON, to be put back as it is. */
export const ImportedRow = z.object({ table: z.enum(tableNames), row: z.looseObject({ id: z.string().min(1) }) })
export type ImportedRow = z.infer<typeof ImportedRow>

/** What could not be taken, and where. `message` is the English text, `code` its translation under `exchange:problem`. */
export const ImportProblem = z.object({
  file: z.string(),
  line: z.int(),
  field: z.string().optional(),
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type ImportProblem = z.infer<typeof ImportProblem>
