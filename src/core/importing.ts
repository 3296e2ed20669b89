import { z } from 'zod'
import { tableNames } from './book'
import { defineCommand } from './command'
import { message } from './message'
import { PersonInput } from './people'

/** A person as a file gave them, with the entries that came along, before it is known whether they are new. */
export const ImportedPerson = z.object({
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

/** Writes a whole import in one change; what to add and what to update is planned here too (see the tests for the rules). */
export const applyImport = defineCommand(
  z.object({ people: z.array(ImportedPerson), rows: z.array(ImportedRow).default([]), source: z.string() }),
  (_input, _context) => message('exchange:change.imported'),
)
