import { z } from 'zod'
import { tableNames, type Tables } from './book'
import { defineCommand } from './command'
import { Entry } from './entries/registry'
import { ImportPlan } from './importPlan'
import { RowPlan, rowTrouble } from './importRows'
import { message } from './message'
import { PersonInput } from './people'
import { Problem } from './problem'

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
  source: z.object({ file: z.string(), line: z.int() }),
})
export type ImportedPerson = z.infer<typeof ImportedPerson>

/** People that have been looked at: an import plans everybody twice, and looking once is enough. */
const sound = new WeakSet<object>()

/** Looks at a person a file gave, entries and all: as they go into a book, or what does not fit. */
export function soundPerson(raw: unknown): { readonly person: ImportedPerson } | { readonly issue: { readonly message: string; readonly path: readonly PropertyKey[] } } {
  if (typeof raw === 'object' && raw !== null && sound.has(raw)) return { person: raw as ImportedPerson }
  const parsed = ImportedPerson.safeParse(raw)
  if (!parsed.success) return { issue: parsed.error.issues[0] ?? { message: '', path: [] } }
  for (const entry of parsed.data.entries) {
    const checked = Entry.safeParse({ at: NO_DAY, ...entry, id: 'new', personIds: [], createdAt: NO_INSTANT, updatedAt: NO_INSTANT })
    if (!checked.success) return { issue: checked.error.issues[0] ?? { message: '', path: [] } }
  }
  sound.add(parsed.data)
  return { person: parsed.data }
}

const NO_DAY = '2000-01-01'
const NO_INSTANT = `${NO_DAY}T00:00:00Z`

/** The same for a command's input. */
const SoundPerson = z.custom<ImportedPerson>().transform((raw, context) => {
  const looked = soundPerson(raw)
  if ('person' in looked) return looked.person
  context.addIssue({ code: 'custom', message: looked.issue.message, path: [...looked.issue.path] })
  return z.NEVER
})

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

/** Writes a whole import in one change; who is new and who is known is decided here (see importPlan.ts and importRows.ts). The label counts them. */
export const applyImport = defineCommand(
  z.object({ people: z.array(SoundPerson), rows: z.array(ImportedRow).default([]), source: z.string() }),
  ({ people, rows, source }, { book, draft, ...moments }) => {
    const rowPlan = new RowPlan(book)
    for (const row of rows) {
      const trouble = rowTrouble(row)
      if (trouble) throw new Problem('field.invalid', trouble.message, { field: trouble.field })
      rowPlan.take(row)
    }
    for (const { table, row } of rowPlan.results()) draft.put(table, row as Tables[typeof table])
    const plan = new ImportPlan(book, moments, rowPlan.people)
    for (const person of [...book.people.values(), ...rowPlan.people.values()]) plan.index(person)
    for (const person of people) plan.take(person)
    for (const { person, isNew, entries } of plan.results()) {
      if (isNew) draft.put('people', person)
      else draft.patch('people', person.id, person)
      for (const entry of entries) draft.put('entries', entry)
    }
    const added = plan.counts.add + rowPlan.counts.add
    const updated = plan.counts.update + rowPlan.counts.update
    return message('exchange:change.imported', { source, count: added + updated, added, updated, skipped: plan.counts.skip + rowPlan.counts.skip })
  },
)
