import { z } from 'zod'
import type { BookView } from './book'
import { spreadDay } from './spreadDay'
import { defineCommand } from './command'
import { type Day, Moment } from './dates'
import { addDays, dayNumber } from './days'
import { message } from './message'
import { KeptRows, keptRows } from './pages/keptRows'
import { displayName, type Person } from './people'
import { existing, isActiveOn } from './personCommands'
import { defineQuery } from './query'
import { CadenceDays } from './tiers'
import { historyOf, latestUpTo } from './warmth'
import { cadenceOf } from './wantedCadence'

export const lastSpokeAnswers = ['week', 'month', 'year', 'longer', 'unknown'] as const
export type LastSpoke = (typeof lastSpokeAnswers)[number]

/** How many days back "this week", "this month" … is taken to be: the middle of the span. */
const daysBack: Record<Exclude<LastSpoke, 'unknown'>, number> = { week: 3, month: 15, year: 120, longer: 540 }

/** How often, and roughly when they last spoke. The memory becomes a conversation marked as estimated, unless the book knows of a later one. */
export const answerTriage = defineCommand(
  z.object({ personId: z.string(), days: CadenceDays, lastSpoke: z.enum(lastSpokeAnswers) }),
  ({ personId, days, lastSpoke }, { draft, book, today, now, newId }) => {
    const person = existing(book.people.get(personId))
    const last = latestUpTo(dayNumber(today), book.remember(personId, historyOf).conversations)
    const guess = lastSpoke === 'unknown' ? undefined : addDays(today, -daysBack[lastSpoke])
    const isNews = guess !== undefined && (last === undefined || last < dayNumber(guess))
    const recorded = last !== undefined && !(isNews && lastSpoke === 'longer')
    draft.patch('people', personId, { cadence: cadenceFor(person, days, lastSpoke, recorded, today), noCadence: null })
    if (isNews) {
      const at = Moment.parse(guess)
      draft.add('entries', { id: newId(), kind: 'interaction', personIds: [personId], at, createdAt: now, updatedAt: now, channel: 'other', direction: 'both', estimated: true })
    }
    return message('changes:triage.answered', { name: displayName(person) })
  },
)

/** Who was last talked to long ago, or nobody knows when, gets a first day of their own within one cadence, so that they do not all come due together. */
function cadenceFor(person: Person, days: number, lastSpoke: LastSpoke, recorded: boolean, today: Day): Person['cadence'] {
  const vague = !recorded && (lastSpoke === 'longer' || lastSpoke === 'unknown')
  return vague ? { days, since: today, firstDue: spreadDay(person.id, days, today) } : { days, since: person.cadence?.since ?? today }
}

/** Whom to ask about next: active people without a cadence who were not let go, best known first, those skipped in this round left out. */
export const triageNext = defineQuery(
  z.object({ skip: z.array(z.string()).default([]), only: z.array(z.string()).optional(), limit: z.int().min(1).max(50).default(10) }),
  z.object({ people: z.array(z.object({ id: z.string() })), left: z.int(), done: z.int() }),
  (book, { skip, only, limit }, { today }) => {
    const asked = only ? new KeptRows(only, (id) => askedAbout(book, id, today)) : keptAsked(book, today)
    const everybody = asked.count()
    const open = asked.list('open', bestKnownFirst, ({ isOpen }) => isOpen)
    const skipped = new Set(skip.filter((id) => asked.get(id)?.isOpen))
    const people = open.page(0, limit + skipped.size).filter(({ id }) => !skipped.has(id)).slice(0, limit)
    const left = open.length - skipped.size
    return { people: people.map(({ id }) => ({ id })), left, done: everybody - left }
  },
  (book, { only }, { today }) => (only ? undefined : keptAsked(book, today).prepare()),
)

/** Somebody one may be asked about. */
interface AskedAbout {
  readonly id: string
  /** They have no cadence and were not let go. */
  readonly isOpen: boolean
  readonly known: number
}

/** Everybody active, kept for the day. */
function keptAsked(book: BookView, today: Day): KeptRows<AskedAbout> {
  return keptRows(book, 'triage', today, () => book.people.keys(), (id) => askedAbout(book, id, today))
}

function askedAbout(book: BookView, id: string, today: Day): AskedAbout | undefined {
  const person = book.people.get(id)
  if (!person || !isActiveOn(person, today)) return undefined
  const isOpen = !person.noCadence && !cadenceOf(book, person)
  return { id, isOpen, known: isOpen ? howWellKnown(book, person) : 0 }
}

function bestKnownFirst(a: AskedAbout, b: AskedAbout): number {
  return b.known - a.known || (a.id < b.id ? -1 : 1)
}

/** Starred people, then those with conversations and notes, then those of whom most is known; companies and people without a name last. */
function howWellKnown(book: BookView, person: Person): number {
  const { conversations } = book.remember(person.id, historyOf)
  const entries = book.entryIds.get(person.id)?.size ?? 0
  const details = [person.phones.length, person.emails.length, person.birthday, person.photo, person.organisations.length, person.tags.length, person.howWeMet].filter(Boolean).length
  const named = person.name.given || person.name.family || person.name.nickname
  return (person.starred ? 100_000 : 0) + Math.min(20_000, conversations.length * 30 + entries * 10) + details - (person.kind === 'organisation' || !named ? 50_000 : 0)
}
