import { z } from 'zod'
import { DateLeads } from './dateLeads'
import { Day } from './dates'
import { GiftLimit } from './gifts/giftLimit'
import { OwnIdea } from './gifts/ownIdea'
import { Hold } from './hold/holdRow'
import { LONGEST_NOTES_TEMPLATE, unknownPart } from './notesTemplate'
import { Notify } from './notify'
import { TagRule } from './tagRules'
import { CadenceDays, MOST_TIERS, Tier } from './tiers'
import { MOST_MAPPINGS, TableMapping } from './tableMapping'

export const SETTINGS_ID = 'settings'

/** Where mail is written: the system's own program, or a mail on the web. */
export const MailWith = z.enum(['system', 'gmail', 'outlook', 'outlook-work'])
export type MailWith = z.infer<typeof MailWith>

/** What belongs to the book (and travels with it), not to the device: one row, patched by field. */
export const settingsFields = {
  /** What Hearth is for, asked once at the first run. */
  purpose: z.enum(['work', 'life', 'both']).optional(),
  /** "Me": used in drafts and to read numbers and dates the local way. */
  me: z
    .object({
      name: z.string().optional(),
      email: z.string().optional(),
      phone: z.string().optional(),
      address: z.string().optional(),
      /** ISO 3166, for phone numbers without a country code. */
      region: z.string().regex(/^[A-Z]{2}$/).optional(),
      dateOrder: z.enum(['day-month', 'month-day']).optional(),
    })
    .optional(),
  /** How many people to suggest a day for rhythm. */
  budget: z.int().min(1).max(50).optional(),
  /** Named rhythms, edited by the user; without them the usual five. */
  tiers: z.array(Tier).min(1).max(MOST_TIERS).refine(unlike, 'two tiers with the same name or number of days').optional(),
  /** Where the columns of the user's own tables go, by their headings; the latest last. */
  tableMappings: z.array(TableMapping).max(MOST_MAPPINGS).optional(),
  /** How often to be in touch with everybody who carries a tag. */
  tagRules: z.array(TagRule).optional(),
  /** Tags of people one knows from work. */
  workTags: z.array(z.string().trim().min(1)).optional(),
  /** Weekdays (1 Monday … 7 Sunday) on which people from work are left in peace. */
  restDays: z.array(z.int().min(1).max(7)).max(6).optional(),
  /** Public holidays of this country or part of one (`DE`, `DE-BY`) on which people from work are left in peace. */
  restHolidays: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,4}){0,2}$/).optional(),
  /** On which day a Feb 29 birthday is kept in common years. */
  leapDay: z.enum(['feb-28', 'mar-1']).optional(),
  /** Days before a birthday or date on which it starts to nudge, where `dateLeads` says nothing. */
  dateLead: z.int().min(0).max(60).optional(),
  dateLeads: DateLeads.optional(),
  mailWith: MailWith.optional(),
  notify: Notify.optional(),
  /** Areas (areas/area.ts) brought into sight before anything was written in them. */
  areas: z.array(z.string()).optional(),
  /** How much may be given (gifts/limits.ts). */
  giftLimits: z.array(GiftLimit).optional(),
  /** The user's own additions to the catalogue of gifts. */
  giftCatalogue: z.array(OwnIdea).optional(),
  /** After a gift or favour of mine: so many days of quiet, and after so many nothing more is suggested. */
  gratitude: z.object({ quietDays: z.int().min(0).max(30), fadeDays: z.int().min(1).max(365) }).optional(),
  /** Whom nothing greets, asks or notifies about, until it ends. */
  holds: z.array(Hold).optional(),
  /** How a file of notes is made up (notesTemplate.ts); left out: the usual way. */
  notesTemplate: z.string().max(LONGEST_NOTES_TEMPLATE).refine((template) => unknownPart(template) === undefined, 'it names a part there is none of').optional(),
  language: z.enum(['en', 'zh']).optional(),
  sample: z.boolean().optional(),
}

/** Tiers are told apart by their days, and by their names where they have one. */
function unlike(tiers: readonly Tier[]): boolean {
  const names = tiers.flatMap(({ name }) => name ?? [])
  return new Set(tiers.map(({ days }) => days)).size === tiers.length && new Set(names).size === names.length
}

/** Whether a change of the settings alters what everybody's rhythm is computed from. */
export function changesEverybody(before: Settings | undefined, after: Settings | undefined): boolean {
  return before?.tagRules !== after?.tagRules
}

export const Settings = z.looseObject({ id: z.literal(SETTINGS_ID), ...settingsFields })
export type Settings = Readonly<z.infer<typeof Settings>>
export const SettingsPatch = z.object(settingsFields).partial()

/** What the user decided about a nudge; the nudge itself is computed, never stored. */
export const NudgeState = z.looseObject({
  /** `<personId or entryId>:<reason>` */
  id: z.string(),
  subjectId: z.string(),
  reason: z.string(),
  snoozedUntil: Day.optional(),
  /** The day that was decided on: what comes up later, on a day of its own, is not meant. Not known of older ones. */
  snoozedOn: Day.optional(),
  /** Dismissed for this due day only. */
  dismissedDue: Day.optional(),
  /** From this day on that counts no longer. */
  dismissedUntil: Day.optional(),
  /** A person has several dates in a year: each is put off, or dismissed, by its own day. */
  dates: z.array(z.object({ day: Day, until: Day.optional() })).optional(),
  /** The days it was snoozed or dismissed on, the latest few. */
  putOffOn: z.array(Day).optional(),
  /** Pulled forward: on Today from this day on, as long as the due day is still the one it then was. */
  pulled: z.object({ on: Day, due: Day }).optional(),
  /** "Keep" was the answer: what was ignored up to this day no longer counts. */
  keptOn: Day.optional(),
  /** Suggested off-limits that are none (gifts/clues.ts). */
  declinedClues: z.array(z.string()).optional(),
  /** A suggested number of days that was not wanted. */
  declinedDays: z.int().optional(),
})
export type NudgeState = Readonly<z.infer<typeof NudgeState>>

/** How often to be in touch with everybody a saved search names (segments/segmentRules.ts). `earlier`: what it searched for before `since`, the latest first. */
const SegmentCadence = z.object({ days: CadenceDays, since: Day, earlier: z.array(z.object({ query: z.string(), since: Day })).optional() })
export type SegmentCadence = Readonly<z.infer<typeof SegmentCadence>>

/** A named search. */
export const Segment = z.looseObject({ id: z.string(), name: z.string(), query: z.string(), cadence: SegmentCadence.optional() })
export type Segment = Readonly<z.infer<typeof Segment>>

/** A text to start a mail or message from; the subject is for mail. */
export const Template = z.looseObject({ id: z.string(), name: z.string(), subject: z.string().optional(), text: z.string() })
export type Template = Readonly<z.infer<typeof Template>>
