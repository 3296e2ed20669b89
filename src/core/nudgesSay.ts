import { z } from 'zod'
import { isStale, staleOf } from './asOf/stale'
import { type BookView, entriesOf } from './book'
import { dateSentence } from './dateLines'
import { dateRowsOf } from './dateRows'
import type { Day } from './dates'
import { addDays, dayOf } from './days'
import { dueDay, type Entry, type EntryOf, entrySearchText } from './entries/registry'
import { foldText } from './fold'
import { labelParam } from './labels'
import { message } from './message'
import { Message } from './messageSchema'
import type { Person } from './people'

export const TOPICS = 3
/** An interest that came up within this many days is not new to talk about. */
const LATELY = 90
const NOTE_LENGTH = 90

/** Something to say, and where Hearth has it from. */
export const Topic = z.object({ line: Message, from: Message })
export type Topic = z.infer<typeof Topic>

/** Something to say, the best three: an open follow-up, a date ahead, how they are doing, an interest that has not come up lately, the last note. `shown` are the reminders the row already speaks of. */
export function sayTo(book: BookView, person: Person, day: Day, shown: readonly string[]): Topic[] {
  const { followedUp, interesting, noted } = fromEntries(book, person, day, shown)
  const topics = [followedUp, upcomingDate(book, person, day), situation(person, day), askAgain(person, day), interesting, noted]
  return topics.filter((topic) => topic !== undefined).slice(0, TOPICS)
}

type FromEntries = Readonly<Record<'followedUp' | 'interesting' | 'noted', Topic | undefined>>

/** What a person's own entries give to say is kept until one of them changes: reading and folding them is most of the work. */
function fromEntries(book: BookView, person: Person, day: Day, shown: readonly string[]): FromEntries {
  const kept = book.remember(person.id, noneSaid)
  const key = [day, ...shown].join(' ')
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const entries = entriesOf(book, person.id).filter((entry) => dayOf(entry.at) <= day)
  const found = { followedUp: followUp(entries, day, shown), interesting: interest(person, entries, day), noted: lastNote(entries) }
  kept.set(key, found)
  return found
}

const MOST_KEPT = 4
const noneSaid = () => new Map<string, FromEntries>()

function followUp(entries: readonly Entry[], day: Day, shown: readonly string[]): Topic | undefined {
  const next = entries
    .filter((entry) => entry.kind === 'reminder' && !shown.includes(entry.id) && (dueDay(entry) ?? day) > day)
    .sort((a, b) => ((dueDay(a) ?? '') < (dueDay(b) ?? '') ? -1 : 1))[0]
  if (next?.kind !== 'reminder') return undefined
  return { line: message('nudges:say.followUp', { title: next.title, day: dueDay(next) ?? next.due.day }), from: message('reach:from.reminder', { day: dayOf(next.at) }) }
}

/** A date of theirs in the next two weeks; one that is today is why the row is there, not something besides. */
function upcomingDate(book: BookView, person: Person, day: Day): Topic | undefined {
  const next = dateRowsOf(book, person, addDays(day, 1), 13)[0]
  if (!next) return undefined
  const isNamed = next.kind === 'birthday' || next.kind === 'festival'
  const line = isNamed ? dateSentence(next.line, next.label, next.date, false) : message('nudges:say.date', { label: labelParam(next.label), day: next.date })
  return { line, from: message('reach:from.dates') }
}

function situation({ situation: now }: Person, day: Day): Topic | undefined {
  if (!now?.text || isStale('situation', now.asOf, day)) return undefined
  return { line: message('nudges:say.situation', { text: quoted(now.text), day: now.asOf }), from: message('reach:from.situation') }
}

/** What they need, what moves them or how they were doing, where that was written down too long ago: worth asking again. */
function askAgain(person: Person, day: Day): Topic | undefined {
  const [oldest] = staleOf(person, day)
  return oldest && { line: message(`nudges:say.stale.${oldest.field}`, { text: quoted(oldest.text), count: oldest.months }), from: message(`reach:from.${oldest.field}`) }
}

function quoted(text: string): string {
  return shortened(plainText(text)).replace(/[.。]+$/, '')
}

function interest(person: Person, entries: readonly Entry[], day: Day): Topic | undefined {
  const fresh = freshInterest(person, entries, day)
  return fresh && { line: message('nudges:say.interest', { text: fresh.text }), from: fresh.since ? message('reach:from.interestSince', { day: fresh.since }) : message('reach:from.interest') }
}

/** The first interest that no entry of the last three months speaks of. */
export function freshInterest({ interests }: Person, entries: readonly Entry[], day: Day): Person['interests'][number] | undefined {
  const since = addDays(day, -LATELY)
  const said = entries.filter((entry) => dayOf(entry.at) >= since).map((entry) => foldText(entrySearchText(entry).join(' ')))
  return interests.find(({ text }) => text && !said.some((words) => words.includes(foldText(text))))
}

function lastNote(entries: readonly Entry[]): Topic | undefined {
  const last = latestWords(entries, ['note', 'interaction'])
  if (!last) return undefined
  const day = dayOf(last.at)
  const from = last.kind === 'note' ? message('reach:from.note', { day }) : message('reach:from.conversation', { channel: last.channel, day })
  return { line: message('nudges:say.lastNote', { text: shortened(plainText(last.text)), day }), from }
}

type Written = (EntryOf<'note'> | EntryOf<'interaction'>) & { readonly text: string }

/** The latest entry of these kinds that has words. */
export function latestWords(entries: readonly Entry[], kinds: readonly Written['kind'][]): Written | undefined {
  return entries
    .filter((entry): entry is Written => (entry.kind === 'note' || entry.kind === 'interaction') && kinds.includes(entry.kind) && Boolean(entry.text?.trim()))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))[0]
}

/** Markdown without its marks, on one line. */
export function plainText(text: string): string {
  return text
    .slice(0, 400)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Cut at a word, with an ellipsis, where it is too long for a line. */
export function shortened(text: string, length = NOTE_LENGTH): string {
  const letters = [...text]
  if (letters.length <= length) return text
  const cut = letters.slice(0, length).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
