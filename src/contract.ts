import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { backupCalls } from './contract/backups'
import { conflictCalls } from './contract/conflicts'
import { liveCalls } from './contract/live'
import { moveCalls } from './contract/move'
import { historyCalls, trashCalls } from './contract/past'
import { CheckReport, RepairReport } from './contract/repair'
import { vaultCalls } from './contract/vault'
import { Committed, Revision, Told } from './contract/committed'
import { AnyCommand } from './core/commands'
import { Day, Instant } from './core/dates'
import { EntryKind } from './core/entries/registry'
import { ImportProblem } from './core/importing'
import { ImportAct, Likeness, ReviewChoices } from './core/importReview'
import { Message } from './core/messageSchema'
import { Person } from './core/people'
import { queries } from './core/queries'
import type { QueryDefinition } from './core/query'

export type { Committed } from './contract/committed'

export const BookStatus = z.object({
  revision: Revision,
  path: z.string(),
  /** The sample book is shown, not the user's own. */
  sample: z.boolean(),
  /** `read-only` comes with why, as a Problem would say it. `open` with one too: the end of the journal is torn, the next save cuts it. */
  state: z.enum(['open', 'read-only', 'locked']),
  why: Told.optional(),
  people: z.int(),
  /** How many of them are archived or have died: lists leave them out. */
  hidden: z.int(),
  entries: z.int(),
  today: Day,
  /** The engine's wall clock when asked, `YYYY-MM-DDTHH:MM`. */
  localTime: z.string(),
  undo: Message.optional(),
  redo: Message.optional(),
})
export type BookStatus = z.infer<typeof BookStatus>

/** What every window hears. `touched: 'many'` stands for more than 100 rows. */
export const BookEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), revision: Revision, label: Message, touched: z.union([z.array(z.string()), z.literal('many')]) }),
  /** Today looks different: a new day, or the time has come that something was put off to. */
  z.object({ type: z.literal('day'), today: Day }),
  z.object({ type: z.literal('status') }),
  z.object({ type: z.literal('progress'), job: z.string(), done: z.int(), of: z.int() }),
  /** A reminder or date has fallen due: for a native or web notification. Names and verbs only. */
  z.object({ type: z.literal('due'), id: z.string(), personId: z.string().optional(), /** The reminder behind it, which can be done or put off. */ entryId: z.string().optional(), /** The day it stands for. */ on: Day, title: Message }),
])
export type BookEvent = z.infer<typeof BookEvent>

/** Half-typed text kept beside the book, offered again after a crash. */
export const TypedDraft = z.object({ key: z.string().max(200), text: z.string(), savedAt: Instant })
export type TypedDraft = z.infer<typeof TypedDraft>

const FileInput = z.object({ name: z.string(), bytes: z.instanceof(Blob) })

const TableReading = z.object({ encoding: z.string(), delimiter: z.string(), dateOrder: z.enum(['day-month', 'month-day']).optional() })
export type TableReading = z.infer<typeof TableReading>

/** How one file was read: its format, its columns where it is a table, and what could not be taken. */
export const ReadFile = z.object({
  file: z.string(),
  format: z.string(),
  people: z.int(),
  entries: z.int(),
  problems: z.array(ImportProblem),
  problemCount: z.int(),
  /** Of a table: its headings with the field each one goes to (`''`: left out) and two sample values. */
  columns: z.array(z.object({ heading: z.string(), field: z.string(), samples: z.array(z.string()) })).optional(),
  /** How the text of a table was read, to be put right by the user. */
  reading: TableReading.optional(),
  /** The headings fit no known program, so the columns should be looked at. */
  guessed: z.boolean().optional(),
  details: z.array(Message).default([]),
})
export type ReadFile = z.infer<typeof ReadFile>

/** What an import would do, before anything is written. */
export const ImportPreview = z.object({
  importId: z.string(),
  files: z.array(ReadFile),
  added: z.int(),
  updated: z.int(),
  skipped: z.int(),
  /** Which kinds of field came along and in how many people. */
  fields: z.array(z.object({ field: z.string(), count: z.int() })),
  /** Of calendars, mail and chats: conversations found, with how many people of the book, and who is not in it. */
  history: z.object({ entries: z.int(), known: z.int(), people: z.int(), unmatched: z.array(z.object({ name: z.string(), count: z.int() })), unmatchedCount: z.int() }).optional(),
  /** Rows that are, or may be, somebody in the book or earlier in the files: how many by what, and the first to be looked at side by side. */
  duplicates: z
    .object({
      total: z.int(),
      groups: z.array(z.object({ like: Likeness, merge: z.int(), both: z.int(), skip: z.int() })),
      items: z.array(z.object({ key: z.string(), like: Likeness, act: ImportAct, reasons: z.array(Message), known: Person, incoming: Person, choices: ReviewChoices })),
    })
    .optional(),
  sample: z.array(z.object({ name: z.string(), company: z.string().optional(), detail: z.string().optional(), outcome: z.enum(['add', 'update', 'skip']) })),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** `vcard` is 4.0; `brief` is a page each, before a meeting. */
export const exportFormats = ['markdown', 'csv', 'vcard', 'vcard3', 'ics', 'html', 'labels', 'brief', 'briefMarkdown', 'gifts', 'json'] as const
export const ExportRequest = z.object({
  format: z.enum(exportFormats),
  /** Left out: everyone the query names; both left out: the whole book. */
  ids: z.array(z.string()).optional(),
  query: z.string().optional(),
  /** Of a table: its columns by name; left out: all there are, which come back as they were. */
  columns: z.array(z.string()).min(1).optional(),
  /** What is made to be read is in this language; left out: the host's. */
  language: z.enum(['en', 'zh']).optional(),
  /** Of the gift register: its year; left out: this one. */
  year: z.string().regex(/^\d{4}$/).optional(),
  /** Of briefs: the day of the meeting. */
  on: Day.optional(),
  /** In place of people: a table as a page shows it, for a CSV file of this name. */
  table: z.object({ name: z.string().max(200), headings: z.array(z.string()).max(200), rows: z.array(z.array(z.string())).max(100_000) }).optional(),
})
export type ExportRequest = z.infer<typeof ExportRequest>
/** `leftOut`: entries of those people that have no place in the format. */
const ExportReport = z.object({ path: z.string(), files: z.int(), people: z.int(), entries: z.int(), bytes: z.int(), leftOut: z.array(z.object({ kind: EntryKind, count: z.int() })) })
export type ExportReport = z.infer<typeof ExportReport>

/** A calendar file in a folder of this device, written anew whenever the book has changed. */
const StandingFile = z.object({
  /** Left out: none is kept. */
  folder: z.string().optional(),
  /** People's due days stand in it too. */
  dueDays: z.boolean(),
  path: z.string().optional(),
  /** Why it could not be written last time. */
  trouble: Told.optional(),
})
export type StandingFile = z.infer<typeof StandingFile>

/** Every call a window, tab or command can make, and the one stream of events. */
export const contract = {
  book: {
    status: oc.output(BookStatus),
    events: oc.output(eventIterator(BookEvent)),
    check: oc.output(CheckReport),
    /** Mends what does not verify out of all that can be read; what was there before is kept. */
    repair: oc.output(RepairReport),
    /** Stops a repair that has written nothing yet; one that writes goes on to its end. */
    stopRepair: oc.output(z.object({})),
    /** Turns every window to the sample book or back to the user's own. */
    visit: oc.input(z.object({ book: z.enum(['sample', 'own']) })).output(z.object({})),
  },
  change: {
    run: oc.input(z.object({ command: AnyCommand })).output(Committed),
    /** `changeId` takes back that change; left out, the latest. */
    undo: oc.input(z.object({ changeId: z.string().optional() })).output(Committed),
    redo: oc.input(z.object({})).output(Committed),
  },
  ask: asked(queries),
  backups: backupCalls,
  conflicts: conflictCalls,
  move: moveCalls,
  live: liveCalls,
  history: historyCalls,
  trash: trashCalls,
  vault: vaultCalls,
  drafts: {
    list: oc.output(z.array(TypedDraft)),
    keep: oc.input(z.object({ key: z.string().max(200), text: z.string().max(200_000) })).output(z.object({})),
    drop: oc.input(z.object({ key: z.string().max(200) })).output(z.object({})),
  },
  /** What was looked for last on this device, latest first; sealed as the book is. */
  searches: {
    list: oc.output(z.array(z.string())),
    keep: oc.input(z.object({ query: z.string().trim().min(1).max(1000) })).output(z.array(z.string())),
  },
  imports: {
    /** `reading` is what is known of how tables are written, `acts` what becomes of all rows alike to somebody known in the same way. */
    read: oc.input(z.object({ files: z.array(FileInput).min(1).max(20_000), reading: TableReading.partial().optional(), acts: z.partialRecord(Likeness, ImportAct).optional() })).output(ImportPreview),
    /** Reads a table again with other columns (heading → field), encoding, separator or order of dates. */
    remap: oc.input(z.object({ importId: z.string(), file: z.string(), columns: z.record(z.string(), z.string()).default({}), reading: TableReading.partial().optional() })).output(ImportPreview),
    decide: oc.input(z.object({ importId: z.string(), key: z.string().optional(), like: Likeness.optional(), act: ImportAct, choices: ReviewChoices.optional() })).output(ImportPreview),
    apply: oc.input(z.object({ importId: z.string() })).output(Committed.extend({ added: z.int(), updated: z.int(), skipped: z.int(), addedIds: z.array(z.string()) })),
    cancel: oc.input(z.object({ importId: z.string() })).output(z.object({})),
  },
  exports: {
    /** One file, or a zip where there are several. For a host that downloads. */
    download: oc.input(ExportRequest).output(z.object({ name: z.string(), bytes: z.instanceof(Blob) })),
    /** Whole or not at all, never over what is there. For hosts that may write where the user says. */
    /** Not answered in browser mode, where exports are downloaded. */
    write: oc.input(ExportRequest.extend({ path: z.string() })).output(ExportReport),
    /** The names of the columns a table can have, in order. */
    columns: oc.output(z.array(z.string())),
    standing: oc.output(StandingFile),
    /** Keeps the calendar file in another folder, or none; answers once it is written. */
    keepStanding: oc.input(StandingFile.pick({ folder: true, dueDays: true })).output(StandingFile),
  },
  photos: {
    get: oc.input(z.object({ name: z.string().regex(/^[0-9a-f]{64}\.[a-z]{3,4}$/) })).output(z.instanceof(Blob)),
    /** Stores a picture and answers its name for a person's `photo`. */
    put: oc.input(z.object({ bytes: z.instanceof(Blob) })).output(z.object({ name: z.string() })),
  },
}

type AskedCall<Definition> = Definition extends QueryDefinition<infer Input, infer Output> ? ReturnType<typeof call<Input, Output>> : never
type Asked<Tree> = { [Area in keyof Tree]: { [Name in keyof Tree[Area]]: AskedCall<Tree[Area][Name]> } }

function call<Input extends z.ZodType, Output extends z.ZodType>({ input, output }: { readonly input: Input; readonly output: Output }) {
  return oc.input(input).output(output)
}

/** One call per question of core, under its area and name. */
function asked<Tree extends Record<string, Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>>(tree: Tree): Asked<Tree> {
  const areas = Object.entries(tree).map(([area, questions]) => [area, Object.fromEntries(Object.entries(questions).map(([name, question]) => [name, call(question)]))])
  return Object.fromEntries(areas) as Asked<Tree>
}
