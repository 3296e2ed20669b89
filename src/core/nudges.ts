import { z } from 'zod'
import { type BookView, settingsOf } from './book'
import { compareTexts } from './compareTexts'
import type { ClockTime, Day, Instant } from './dates'
import { EntryKind } from './entries/registry'
import { hoursNow } from './hours/hoursNow'
import type { Message } from './message'
import { type NudgeReason, reasonsInOrder } from './nudgeReason'
import { sayTo, type Topic, TOPICS } from './nudgesSay'
import { displayName, type Person, workOf } from './people'
import { personRow } from './peopleList'
import { reachWays } from './reach'
import { reachWish } from './reachWish'
import { restraintsOn } from './restraints/restraints'
import type { Missed, Nudge } from './today'

/** An entry a row stands for, other than a reminder, and what ends that, where there are several ways. */
export const EntryBehind = z.object({ id: z.string(), title: z.string(), kind: EntryKind.optional(), next: z.enum(['keep', 'answer', 'solve', 'followUp', 'tell']).optional() })
export type EntryBehind = z.infer<typeof EntryBehind>

/** One thing that speaks for getting in touch today. All of one person's make one row. */
export interface Cause {
  /** The person, or the entry where it is about nobody. */
  readonly subjectId: string
  readonly personId?: string
  readonly reason: NudgeReason
  readonly dueOn: Day
  /** The first message is the tone word, the rest explain. */
  readonly why: readonly Message[]
  /** The reminder behind it. */
  readonly reminder?: { readonly id: string; readonly title: string; readonly time?: ClockTime; readonly repeats?: boolean }
  /** The entry behind it, where that is no reminder. */
  readonly entry?: EntryBehind
  /** Something to say that belongs to this reason; it comes before all else. */
  readonly say?: readonly Topic[]
  /** It would ask something of them. */
  readonly asks?: boolean
  readonly overdueDays: number
}

const rank = Object.fromEntries(reasonsInOrder.map((reason, place) => [reason, place])) as Readonly<Record<NudgeReason, number>>

/** Reminders by day and time, then dates by day; the same order whatever the order of rows. */
export function compareCauses(a: Cause, b: Cause): number {
  return rank[a.reason] - rank[b.reason] || compareTexts(a.dueOn, b.dueOn) || compareTexts(timeOf(a), timeOf(b)) || compareTexts(a.reminder?.id ?? '', b.reminder?.id ?? '') || compareTexts(a.entry?.id ?? '', b.entry?.id ?? '') || compareTexts(a.subjectId, b.subjectId)
}

/** Who has no time comes after those who have. */
const timeOf = ({ reminder }: Cause) => reminder?.time ?? '99:99'

/** What speaks for one row, the most pressing first. */
export type Row = [Cause, ...Cause[]]

/** Causes gathered by subject, each list with the most pressing first, the lists in the order of their first. */
export function rowsBySubject(causes: readonly Cause[]): Row[] {
  const rows = new Map<string, Row>()
  for (const cause of [...causes].sort(compareCauses)) {
    const row = rows.get(cause.subjectId)
    if (row) row.push(cause)
    else rows.set(cause.subjectId, [cause])
  }
  return [...rows.values()]
}

const gathered = new WeakMap<BookView, { readonly causes: readonly Cause[]; readonly rows: readonly Row[] }>()

/** The same; the very rows of the last time as long as the causes are the same, so that what is made of a row can be kept with it. */
export function keptRowsBySubject(book: BookView, causes: readonly Cause[]): readonly Row[] {
  const known = gathered.get(book)
  if (known && isSame(known.causes, causes)) return known.rows
  const before = new Map(known?.rows.map((row) => [row[0], row]))
  const rows = rowsBySubject(causes).map((row) => {
    const same = before.get(row[0])
    return same && isSame(same, row) ? same : row
  })
  gathered.set(book, { causes, rows })
  return rows
}

const briefRows = new WeakMap<Row, { readonly with: MadeFrom; readonly person: Person | undefined; readonly nudge: Nudge }>()

/** A brief row of causes that stay the same, and of others beside them: those are looked at only where they are not the same lists as before. */
export function keptBriefRow(book: BookView, day: Day, row: Row, others: readonly (readonly Cause[] | undefined)[]): Nudge {
  const person = book.people.get(row[0].personId ?? '')
  const known = briefRows.get(row)
  if (known && known.person === person && isSame(known.with, others)) return known.nudge
  const nudge = nudgeRow(book, day, [...row, ...others.flatMap((causes) => causes ?? [])], { full: false })
  briefRows.set(row, { with: others, person, nudge })
  return nudge
}

interface Shown {
  /** With the person, the ways to reach them and what to say. */
  readonly full?: boolean
  readonly time?: ClockTime
  readonly now?: Instant
}

/** One row of Today from everything that speaks for it, the most pressing first. Kept until the person or the causes change. */
export function nudgeRow(book: BookView, day: Day, causes: Row, { full = true, time, now }: Shown = {}): Nudge {
  const { personId } = causes[0]
  const person = personId === undefined ? undefined : book.people.get(personId)
  if (!person) return briefRow(causes, undefined)
  const hours = full && time !== undefined ? hoursNow(person, `${day}T${time}`, now) : []
  if (full && namesOthers(person)) return fullRow(book, day, causes, person, hours)
  const { me, leapDay, holds } = settingsOf(book)
  const from: MadeFrom = full ? [day, me?.region, leapDay, holds, ...hours.flatMap(({ key, params }) => [key, params?.time]), ...causes] : causes
  const kept = book.remember(person.id, noRows)
  const known = kept.find((each) => isSame(each.from, from))
  if (known) return known.row
  const row = full ? fullRow(book, day, causes, person, hours) : { ...briefRow(causes, person), brief: true }
  kept.splice(MOST_KEPT - 1)
  kept.unshift({ from, row })
  return row
}

/** All that a row is made of besides the person and their entries. */
type MadeFrom = readonly unknown[]
const MOST_KEPT = 3
const noRows = (): { readonly from: MadeFrom; readonly row: Nudge }[] => []

function isSame(a: MadeFrom, b: MadeFrom): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}

/** What there is to say may name somebody related, who can be renamed. */
const namesOthers = ({ relations }: Person) => relations.some(({ personId }) => personId !== undefined)

/** What the causes alone tell. */
function briefRow(causes: Row, person: Person | undefined): Nudge {
  const [primary, ...others] = causes
  const reminders = causes.flatMap(({ reminder, dueOn, overdueDays }) => (reminder ? { entryId: reminder.id, title: reminder.title, dueOn, time: reminder.time, repeats: reminder.repeats ?? false, overdueDays } : []))
  return {
    subjectId: primary.subjectId,
    personId: person?.id,
    name: person ? displayName(person) : (primary.reminder?.title ?? primary.entry?.title ?? ''),
    company: person && workOf(person).company,
    reason: primary.reason,
    reasons: reasonsInOrder.filter((reason) => causes.some((cause) => cause.reason === reason)),
    why: [...primary.why, ...others.flatMap(({ why, reason }) => (beside.includes(reason) ? besides(why) : why))],
    say: causes.flatMap(({ say = [] }) => say).slice(0, TOPICS),
    wish: [],
    dueOn: primary.dueOn,
    warmth: null,
    tone: null,
    entryId: primary.reminder?.id,
    reminders,
    behind: causes.flatMap(({ reason, dueOn, entry }) => (entry ? { reason, entryId: entry.id, title: entry.title, kind: entry.kind, next: entry.next, dueOn } : [])),
    dates: [...new Set(causes.flatMap(({ reason, dueOn }) => (reason === 'date' ? dueOn : [])))],
    overdueDays: primary.overdueDays,
    reach: [],
  }
}

function fullRow(book: BookView, day: Day, causes: Row, person: Person, hours: readonly Message[]): Nudge {
  const brief = briefRow(causes, person)
  const row = personRow(book, person.id, day)
  return {
    ...brief,
    person: row,
    say: [...brief.say, ...sayTo(book, person, day, brief.reminders.map(({ entryId }) => entryId))].slice(0, TOPICS),
    wish: [...cautions(book, person, causes, day), ...hours, ...reachWish(person)],
    coldOn: row?.warmth?.coldOn,
    warmth: row?.warmth?.level ?? null,
    tone: row?.warmth?.tone ?? null,
    reach: reachWays(person, settingsOf(book).me?.region),
  }
}

const missedRows = new WeakMap<Cause, { readonly row: Missed; readonly person: Person | undefined }>()

/** A cause of its own. */
export function missedRow(book: BookView, cause: Cause): Missed {
  const person = cause.personId === undefined ? undefined : book.people.get(cause.personId)
  const known = missedRows.get(cause)
  if (known && known.person === person) return known.row
  const row = makeMissed(cause, person)
  missedRows.set(cause, { row, person })
  return row
}

function makeMissed({ subjectId, reason, why, dueOn, reminder, overdueDays }: Cause, person: Person | undefined): Missed {
  return { subjectId, personId: person?.id, name: person ? displayName(person) : (reminder?.title ?? ''), reason, why: [...why], dueOn, entryId: reminder?.id, overdueDays }
}

/** What asks for restraint with them and is not said by the row already. */
function cautions(book: BookView, person: Person, causes: Row, day: Day): Message[] {
  const said = causes.some(({ reason }) => reason === 'complaint')
  return restraintsOn(book, person, day).flatMap(({ kind, why }) => (kind === 'complaint' && said ? [] : why))
}

/** Reasons that go without their tone word after another. */
const beside: readonly NudgeReason[] = ['rhythm', 'drift']

/** The rhythm after another reason: its tone word only where the sentence needs it, "Cold since 2 November." */
function besides(why: readonly Message[]): readonly Message[] {
  return why[1]?.key.startsWith('nudges:rhythm.cold') ? why : why.slice(1)
}
