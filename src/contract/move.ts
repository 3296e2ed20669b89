import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Instant } from '../core/dates'
import { Committed } from './committed'

const Counts = { people: z.int(), entries: z.int(), photos: z.int() }

/** What a file for another computer holds, and what is in the book it would take the place of. */
export const MovePreview = z.object({
  moveId: z.string(),
  madeAt: Instant,
  ...Counts,
  here: z.object({ people: z.int(), entries: z.int() }),
})
export type MovePreview = z.infer<typeof MovePreview>

/** `missing`: pictures people have that could not be read here, and so are not in the file. */
export const MoveReport = z.object({ path: z.string(), bytes: z.int(), ...Counts, missing: z.int() })
export type MoveReport = z.infer<typeof MoveReport>

/** One file with the whole book, to go on with on another computer. */
export const moveCalls = {
  /** Made, read back and compared. For hosts that download. */
  pack: oc.output(MoveReport.omit({ path: true }).extend({ name: z.string(), file: z.instanceof(Blob) })),
  /** The same to where the user says, never over what is there. Not answered in browser mode. */
  write: oc.input(z.object({ path: z.string() })).output(MoveReport),
  /** Reads and checks a whole file; nothing is written. */
  look: oc.input(z.object({ file: z.instanceof(Blob) })).output(MovePreview),
  /** Makes the book the one that was looked at, as one change that can be undone, and compares the two afterwards. */
  open: oc.input(z.object({ moveId: z.string() })).output(Committed.extend(Counts)),
}
