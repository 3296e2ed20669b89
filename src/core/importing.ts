import { z } from 'zod'
import { defineCommand } from './command'
import { Instant } from './dates'
import { checkedEntry } from './entryCommands'
import { message } from './message'
import { PersonInput } from './people'

/** A person as a file gave them, with the entries that came along, before it is known whether they are new. */
export const ImportedPerson = z.object({
  fields: PersonInput,
  entries: z.array(z.looseObject({ kind: z.string(), at: z.string().optional() })),
  /** The UID of the card or row, where it has one. */
  uid: z.string().optional(),
  /** SHA-256 of the row as it was, to know the identical one again. */
  rowHash: z.string().optional(),
  /** Where it stands: file name and first line (1-based). */
  source: z.object({ file: z.string(), line: z.int() }),
})
export type ImportedPerson = z.infer<typeof ImportedPerson>

export const ImportProblem = z.object({ file: z.string(), line: z.int(), field: z.string().optional(), message: z.string() })
export type ImportProblem = z.infer<typeof ImportProblem>

/** Writes a whole import in one change; what to add and what to update is planned here too (see the tests for the rules). */
export const applyImport = defineCommand(
  z.object({ people: z.array(ImportedPerson), source: z.string(), at: Instant.optional() }),
  (_input, _context) => {
    checkedEntry(undefined)
    return message('changes:import.applied')
  },
)
