import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../core/dates'
import { Told } from './committed'

/** A folder of this device, such as an Obsidian vault, with a file for each person that follows the book. */
export const LiveFolder = z.object({
  /** Left out: none is kept. */
  folder: z.string().optional(),
  /** How many people have a file there. */
  files: z.int(),
  /** Why the folder could not be followed last time. */
  trouble: Told.optional(),
  /** Files that are left as they are because Hearth's marks in them are not as it left them. */
  left: z.array(z.string()),
  /** Whether this caller may choose the folder: not a page in a browser. */
  mayChoose: z.boolean(),
})
export type LiveFolder = z.infer<typeof LiveFolder>

/** A note of a day in the folder that links people: perhaps a conversation. */
export const LiveNote = z.object({ file: z.string(), day: Day, people: z.array(z.object({ id: z.string(), name: z.string() })), excerpt: z.string() })
export type LiveNote = z.infer<typeof LiveNote>

export const liveCalls = {
  show: oc.output(LiveFolder),
  /** Keeps the files in another folder, or none; answers once they are written. Not for a page in a browser, unless to stop. */
  keep: oc.input(z.object({ folder: z.string().optional() })).output(LiveFolder),
  notes: oc.output(z.array(LiveNote)),
  /** Takes a note into the timelines of those it links, or leaves it; it is not offered again. */
  answer: oc.input(z.object({ file: z.string(), take: z.boolean() })).output(z.object({})),
}
