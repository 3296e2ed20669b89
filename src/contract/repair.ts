import { z } from 'zod'

/** Something that is not as it was written; `what` for a text in the user's language, `message` in plain English. */
const Found = z.object({ file: z.string(), line: z.int().optional(), what: z.string(), message: z.string() })
export type Found = z.infer<typeof Found>

/** Whether every byte of the book is as it was written, and where not. */
export const CheckReport = z.object({ ok: z.boolean(), people: z.int(), entries: z.int(), problems: z.array(Found) })
export type CheckReport = z.infer<typeof CheckReport>

/** The parts of a repair, in order. It can be stopped before `write`: nothing is written until all has been read. */
export const repairStages = ['check', 'read', 'write', 'after'] as const
export type RepairStage = (typeof repairStages)[number]

/** What a repair found and did. */
export const RepairReport = z.object({
  /** As `check` told it before. */
  found: z.array(Found),
  /** `false`: nothing was the matter, and nothing was written. */
  mended: z.boolean(),
  /** Rows that are there again, or as they were last saved, and were not shown before. */
  recovered: z.object({ people: z.int(), entries: z.int(), others: z.int() }),
  /** The change that brought them back, to be undone like any other. */
  changeId: z.string().optional(),
  /** The backup that helped. */
  backup: z.string().optional(),
  /** Changes of which nothing is left, of which a part is, and lines that do not verify. */
  lost: z.object({ changes: z.int(), parts: z.int(), lines: z.int() }),
  /** Rows that stood otherwise than a later change found them; people without a name; changes that had no row to go to. */
  uncertain: z.object({ rows: z.int(), nameless: z.int(), unplaced: z.int() }),
  /** Every file that was mended or replaced, and where it is kept as it was. */
  aside: z.array(z.object({ file: z.string(), aside: z.string() })),
  after: CheckReport,
})
export type RepairReport = z.infer<typeof RepairReport>
