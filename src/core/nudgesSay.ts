import { type BookView, entriesOf } from './book'
import { dateSentence } from './dateLines'
import { dateRowsOf } from './dateRows'
import { addDays, type Day, dayOf } from './dates'
import { dueDay, type Entry, entrySearchText } from './entries/registry'
import { foldText } from './fold'
import { labelParam } from './labels'
import { type Message, message } from './message'
import type { Person } from './people'
import { reachWish } from './reach'

const TOPICS = 2
/** An interest that came up within this many days is not new to talk about. */
const LATELY = 90
const NOTE_LENGTH = 90

/** Something to say, at most two things, then how they like to be reached. `shown` are the reminders the row already speaks of. */
export function sayTo(book: BookView, person: Person, day: Day, shown: readonly string[]): Message[] {
  const entries = entriesOf(book, person.id).filter((entry) => dayOf(entry.at) <= day)
  const topics = [followUp(entries, day, shown), upcomingDate(book, person, day), situation(person), interest(person, entries, day), lastNote(entries)]
  return [...topics.filter((topic) => topic !== undefined).slice(0, TOPICS), ...reachWish(person)]
}

function followUp(entries: readonly Entry[], day: Day, shown: readonly string[]): Message | undefined {
  const next = entries
    .filter((entry) => entry.kind === 'reminder' && !shown.includes(entry.id) && (dueDay(entry) ?? day) > day)
    .sort((a, b) => ((dueDay(a) ?? '') < (dueDay(b) ?? '') ? -1 : 1))[0]
  return next?.kind === 'reminder' ? message('nudges:say.followUp', { title: next.title, day: dueDay(next) ?? next.due.day }) : undefined
}

/** A date of theirs in the next two weeks; one that is today is why the row is there, not something besides. */
function upcomingDate(book: BookView, person: Person, day: Day): Message | undefined {
  const next = dateRowsOf(book, person, addDays(day, 1), 13)[0]
  if (!next) return undefined
  return next.kind === 'birthday' || next.kind === 'festival' ? dateSentence(next.line, next.label, next.date, false) : message('nudges:say.date', { label: labelParam(next.label), day: next.date })
}

function situation({ situation: now }: Person): Message | undefined {
  return now?.text ? message('nudges:say.situation', { text: shortened(plainText(now.text)).replace(/[.。]+$/, ''), day: now.asOf }) : undefined
}

/** The first interest that no entry of the last three months speaks of. */
function interest({ interests }: Person, entries: readonly Entry[], day: Day): Message | undefined {
  const since = addDays(day, -LATELY)
  const said = entries.filter((entry) => dayOf(entry.at) >= since).map((entry) => foldText(entrySearchText(entry).join(' ')))
  const fresh = interests.find(({ text }) => text && !said.some((words) => words.includes(foldText(text))))
  return fresh && message('nudges:say.interest', { text: fresh.text })
}

function lastNote(entries: readonly Entry[]): Message | undefined {
  const last = entries
    .flatMap((entry) => (entry.kind === 'note' || entry.kind === 'interaction') && entry.text?.trim() ? { at: entry.at, id: entry.id, text: entry.text } : [])
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))[0]
  return last && message('nudges:say.lastNote', { text: shortened(plainText(last.text)), day: dayOf(last.at) })
}

/** Markdown without its marks, on one line. */
function plainText(text: string): string {
  return text
    .slice(0, 400)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Cut at a word, with an ellipsis, where it is too long for a line. */
function shortened(text: string): string {
  const letters = [...text]
  if (letters.length <= NOTE_LENGTH) return text
  const cut = letters.slice(0, NOTE_LENGTH).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > NOTE_LENGTH / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
