import { z } from 'zod'
import { type BookView, settingsOf } from './book'
import { DEFAULT_BUDGET } from './cadenceLoad'
import { isOnce } from './dateRows'
import { datesAhead, datesToTell } from './datesAhead'
import { ClockTime, Day, type Instant } from './dates'
import { heldPeople } from './hold/hold'
import { Message } from './messageSchema'
import { NudgeReason } from './nudgeReason'
import { type Cause, EntryBehind, keptBriefRow, keptRowsBySubject, missedRow, nudgeRow, type Row, rowsBySubject } from './nudges'
import { isToldOf } from './nudgesDate'
import { snoozedByReminder } from './nudgesReminder'
import { rhythmOn } from './nudgesRhythm'
import { Topic } from './nudgesSay'
import { PersonRow } from './peopleList'
import { ReachChannel } from './people'
import { defineQuery, type QueryContext, readingFew } from './query'
import { type Holidays, restOn } from './restDays'
import { restrained } from './restraints/restrained'
import { standingOf } from './rhythmStanding'
import { rhythmCauses } from './rhythmWhy'
import { buyingCauses } from './sales/buyingCauses'
import { besideCauses, firstCauses } from './todayCauses'
import { Tone } from './warmth'

/** One way to reach somebody: what it opens, or what to copy where there is no link. */
export const ReachWay = z.object({ channel: ReachChannel, value: z.string(), href: z.string().optional(), preferred: z.boolean() })
export type ReachWay = z.infer<typeof ReachWay>

/** A suggestion for a day: one row per person (or per reminder about nobody). Computed, never stored. */
export const Nudge = z.object({
  /** The person, or the entry where it is about nobody. */
  subjectId: z.string(),
  personId: z.string().optional(),
  name: z.string(),
  company: z.string().optional(),
  /** Undefined in a brief row and where it is about nobody. */
  person: PersonRow.optional(),
  /** Far down a long list: without the person, their wishes and warmth, the ways to reach them and most of what to say. */
  brief: z.boolean().optional(),
  reason: NudgeReason,
  reasons: z.array(NudgeReason),
  /** Why now, in sentences: the first is the tone ("Cooling."), the rest explain. */
  why: z.array(Message),
  /** Something to say, at most three things. */
  say: z.array(Topic),
  /** How and when they like to be reached, and what to keep in mind. */
  wish: z.array(Message),
  dueOn: Day,
  coldOn: Day.optional(),
  warmth: z.number().nullable(),
  tone: Tone.nullable(),
  /** The reminder behind it, the first of `reminders`. */
  entryId: z.string().optional(),
  /** Every open reminder this row stands for, earliest first. */
  reminders: z.array(z.object({ entryId: z.string(), title: z.string(), dueOn: Day, time: ClockTime.optional(), repeats: z.boolean(), overdueDays: z.int() })),
  /** Every other entry this row stands for, with its reason. */
  behind: z.array(EntryBehind.omit({ id: true }).extend({ reason: NudgeReason, entryId: z.string(), dueOn: Day })),
  /** The days of every date and festival this row stands for. */
  dates: z.array(Day),
  overdueDays: z.int(),
  reach: z.array(ReachWay),
})
export type Nudge = z.infer<typeof Nudge>

/** A reminder that fell due before today. */
export const Missed = Nudge.pick({ subjectId: true, personId: true, name: true, reason: true, why: true, dueOn: true, entryId: true, overdueDays: true })
export type Missed = z.infer<typeof Missed>

/** A memorial is the date of somebody who has died. */
export const DateKind = z.enum(['birthday', 'anniversary', 'festival', 'other', 'memorial'])
export type DateKind = z.infer<typeof DateKind>

/** A birthday, other date or festival as it falls on a day. */
export const DateRow = z.object({
  /** The person in the book; `name` is somebody related to them where `relation` says so. */
  personId: z.string(),
  name: z.string(),
  kind: DateKind,
  /** `birthday`, the festival, or what the date is called. */
  label: z.string(),
  date: Day,
  turns: z.int().optional(),
  relation: z.string().optional(),
  /** They have a page and a birthday of their own, which is told there; here it is said once more, beside whom they belong to. */
  relatedId: z.string().optional(),
  /** The whole in words: "Leo (Marta’s son) turns 9". */
  line: Message,
})
export type DateRow = z.infer<typeof DateRow>

export const Today = z.object({
  day: Day,
  /** Promises, complaints, thanks, reminders, dates and the like, in the order to handle them; the budget never hides one. */
  first: z.array(Nudge),
  /** Rhythm, drift and whether to go on, within the budget. */
  reachOut: z.array(Nudge),
  /** Reminders that fell due before today and are still open, each on its own; they stand in `first` too. */
  missed: z.array(Missed),
  /** The asked day and the 13 after; festivals of those who are told of them. */
  dates: z.array(DateRow),
  budget: z.int(),
  /** People already talked to or otherwise handled today. */
  handled: z.int(),
  /** People due but beyond today's budget. */
  waiting: z.int(),
  /** Who of them comes next. */
  next: z.array(z.string()),
})
export type Today = z.infer<typeof Today>

/** What the Today page shows. */
export const TodayShown = Today.omit({ dates: true, missed: true }).extend({
  /** How many reminders fell due before today and are still open. */
  missed: z.int(),
})
export type TodayShown = z.infer<typeof TodayShown>

const On = z.object({ on: Day.optional() })

/** Whether a day can be told by outlines and the few who stand on it. A hold, or a rhythm by a saved search, may ask for anything of anybody's. */
export function outlinesWillDo(book: BookView): boolean {
  return book.segmentRules.length === 0 && !settingsOf(book).holds?.length
}

/** The Today page, or how it would look on another day. */
export const todayShow = readingFew(
  defineQuery(
    On.extend({
      /** Every row in full, however long the list. */
      whole: z.boolean().optional(),
    }),
    TodayShown,
    (book, { on, whole }, context) => {
      const { page, missed } = pageOn(book, { ...asked(on, context), inFull: whole ? Infinity : IN_FULL })
      return { ...page, missed: missed.length }
    },
    (book) => book.prepareEach(standingOf),
  ),
  outlinesWillDo,
)

/** All there is to say of a day, for whoever reads it from beginning to end. */
export const todayAll = readingFew(
  defineQuery(On, Today, (book, { on }, context) => {
    const { day, holidays, time, now } = asked(on, context)
    return todayOn(book, day, holidays, time, { now })
  }),
  outlinesWillDo,
)

function asked(on: Day | undefined, { today, localTime, now, holidays }: QueryContext) {
  return { day: on ?? today, time: on === undefined ? localTime.slice(11, 16) : undefined, now, holidays }
}

/** So many rows are told in full: more than a page shows at once (ui/today/NudgeList.tsx), so that those below can move up. */
const IN_FULL = 30

interface Asked {
  /** So many rows of what stands first are told in full. */
  readonly inFull?: number
  /** The instant of the time of day, for people whose clocks show another. */
  readonly now?: Instant
}

/** Whom to reach out to on `day`, why, and what comes up: computed from the book alone, the same whatever the order of its rows. With a time of day, without what is put off until later that day. */
export function todayOn(book: BookView, day: Day, holidays?: Holidays, time?: ClockTime, { inFull, now }: Asked = {}): Today {
  const { page, missed } = pageOn(book, { day, holidays, time, inFull, now })
  return { ...page, missed: missed.map((cause) => missedRow(book, cause)), dates: datesToCome(book, day) }
}

/** The dates of a day and the 13 after; festivals of those who are told of them. */
export function datesToCome(book: BookView, day: Day): DateRow[] {
  const isTold = ({ kind, personId }: DateRow) => kind !== 'festival' || isToldOf(book, book.people.get(personId))
  return datesAhead(book, day).filter((row) => isOnce(row) && isTold(row))
}

interface AskedDay extends Asked {
  readonly day: Day
  readonly holidays?: Holidays
  readonly time?: ClockTime
}

/** The lists of the page, and what of them is late. */
function pageOn(book: BookView, { day, holidays, time, inFull = Infinity, now }: AskedDay): { readonly page: Omit<Today, 'missed' | 'dates'>; readonly missed: readonly Cause[] } {
  const settings = settingsOf(book)
  const { budget = DEFAULT_BUDGET } = settings
  const dates = datesToTell(book, day)
  const rows = keptRowsBySubject(book, firstCauses(book, day, { time, dates }))
  const elsewhere = new Set(rows.map(([cause]) => cause.subjectId))
  const quiet = new Set([...snoozedByReminder(book, day), ...heldPeople(book)])
  const rest = restOn(settings, day, holidays)
  const rhythm = rhythmOn(book, day, { budget, elsewhere, quiet, rest })
  const chosen = rhythm.chosen.map(({ standing }) => standing.person.id)
  const buying = buyingCauses(book, day, { shown: new Set([...elsewhere, ...chosen]), quiet, room: budget - rhythm.handled - chosen.length, rest })
  const beside = new Map(rowsBySubject([...restrained(book, buying.causes, day), ...besideCauses(book, day, { time, dates })]).map((row) => [row[0].subjectId, row]))
  const whole = (row: Row, rest?: readonly Cause[], full = true) => {
    const also = beside.get(row[0].subjectId)
    beside.delete(row[0].subjectId)
    return full ? nudgeRow(book, day, [...row, ...(rest ?? []), ...(also ?? [])], { time, now }) : keptBriefRow(book, day, row, [rest, also])
  }
  const first = rows.map((row, place) => {
    const also = rhythm.besides.get(row[0].subjectId)
    return whole(row, also && restrained(book, rhythmCauses(book, also, day), day), place < inFull)
  })
  const reachOut = rhythm.chosen.flatMap((one) => {
    const [primary, ...others] = restrained(book, rhythmCauses(book, one, day), day)
    return primary ? [whole([primary, ...others])] : []
  })
  const page = {
    day,
    first,
    reachOut: [...reachOut, ...[...beside.values()].map((row) => nudgeRow(book, day, row, { time, now }))],
    budget,
    handled: rhythm.handled,
    waiting: rhythm.waiting + buying.waiting,
    next: rhythm.next.map(({ person }) => person.id),
  }
  return { page, missed: rows.flat().filter(({ reminder, overdueDays }) => reminder && overdueDays > 0) }
}
