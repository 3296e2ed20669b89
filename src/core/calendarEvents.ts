import type { BookView } from './book'
import { calendarDue } from './calendarDue'
import { dateRowsOn } from './dateRows'
import type { ClockTime, Day, Instant } from './dates'
import { addDays } from './days'
import { dueTime } from './entries/reminder'
import type { EntryOf } from './entries/registry'
import { namedPeople } from './namedPeople'
import { displayName } from './people'
import { promiseDays } from './promises/promiseDays'
import { nextAfterSkipping, occurrencesBetween, seriesOf } from './repeats'
import { everyRule, writeRule } from './rules'

/** Something for another program's calendar: on a day, or at a time of it on the wall clock wherever the user is. */
export interface CalendarEvent {
  /** The same for the same occasion for ever, so that a calendar that reads it again replaces it. */
  readonly uid: string
  /** When what stands behind it was last changed. */
  readonly changed: Instant
  readonly day: Day
  readonly time?: ClockTime
  /** An RRULE, from that day. */
  readonly rule?: string
  readonly summary: string
}

/** Dates are written down one by one for so long ahead: no rule of a calendar knows lunar birthdays, or on which day 29 February is kept. */
const DAYS_AHEAD = 366
const WINDOW = 183
const FIRST_DAY = '0001-01-01' as Day
const LAST_DAY = '9999-12-31' as Day

interface Wanted {
  readonly withDueDays?: boolean
  /** Only of these people; left out: everything, reminders about nobody too. */
  readonly only?: ReadonlySet<string>
}

/** Open reminders and promises, birthdays and dates of the coming year and, if wanted, when people are due. In words that need no translation. */
export function calendarEvents(book: BookView, today: Day, { withDueDays = false, only }: Wanted = {}): CalendarEvent[] {
  const isWanted = (personId: string) => only?.has(personId) ?? true
  const reminders = [...book.openIds.keys()].sort().flatMap((id) => {
    const entry = book.entries.get(id)
    return entry?.kind === 'reminder' && (!only || entry.personIds.some(isWanted)) ? reminderEvents(book, entry) : []
  })
  return [...reminders, ...promiseEvents(book, isWanted), ...dateEvents(book, today, isWanted), ...(withDueDays ? dueEvents(book, today, isWanted) : [])]
}

function reminderEvents(book: BookView, entry: EntryOf<'reminder'>): CalendarEvent[] {
  const { id, title, due, repeat, snoozedUntil, updatedAt: changed } = entry
  const names = namedPeople(book, entry.personIds).map(({ name }) => name)
  const summary = names.length > 0 ? `${title} (${names.join(', ')})` : title
  if (snoozedUntil === undefined) return [{ uid: id, changed, day: due.day, time: due.time, rule: repeat && ruleFrom(entry, due.day), summary }]
  const putOff = { uid: id, changed, day: snoozedUntil, time: dueTime(entry), summary }
  const next = repeat && nextAfterSkipping(repeat, due.day, due.day)
  const rule = next && ruleFrom(entry, next)
  return rule && next ? [{ ...putOff, uid: `${id}-put-off` }, { uid: id, changed, day: next, time: due.time, rule, summary }] : [putOff]
}

/** The series from one of its days on, as any calendar reads it: without Hearth's own "the 31st, or the last day there is", and ending on a day where it is counted. */
function ruleFrom({ repeat, due }: EntryOf<'reminder'>, day: Day): string | undefined {
  const series = repeat && seriesOf(repeat)
  if (!repeat || !series || 'afterDone' in series) return undefined
  const { rule, from } = series
  const last = rule.count === undefined ? rule.until : occurrencesBetween(repeat, day, LAST_DAY).at(-1)
  const bare = rule.weekdays.length + rule.monthDays.length === 0
  const date = Number(from.slice(8))
  const end = last === undefined ? '' : `;UNTIL=${last.replaceAll('-', '')}${due.time ? 'T235959' : ''}`
  const plain = writeRule({ ...rule, count: undefined, until: undefined })
  if (bare && rule.unit === 'month' && date > 28) return `${plain};${date === 31 ? 'BYMONTHDAY=-1' : `BYMONTHDAY=${date === 30 ? '28,29,30' : '28,29'};BYSETPOS=-1`}${end}`
  if (bare && rule.unit === 'year' && from.endsWith('-02-29')) return `${writeRule(everyRule('year', rule.every))};BYMONTH=2;BYMONTHDAY=-1${end}`
  return `${plain}${end}`
}

function promiseEvents(book: BookView, isWanted: (personId: string) => boolean): CalendarEvent[] {
  return promiseDays(book, FIRST_DAY, LAST_DAY)
    .filter(({ people }) => people.some(({ id }) => isWanted(id)))
    .map(({ promise: { id, by, text, updatedAt: changed }, on: day, people }) => {
      const names = people.map(({ name }) => name).join(', ')
      return { uid: id, changed, day, summary: `🤝 ${by === 'me' ? `${text} (${names})` : `${names}: ${text}`}` }
    })
}

function dateEvents(book: BookView, today: Day, isWanted: (personId: string) => boolean): CalendarEvent[] {
  const rows = []
  for (let start = 0; start < DAYS_AHEAD; start += WINDOW) rows.push(...dateRowsOn(book, addDays(today, start), Math.min(WINDOW, DAYS_AHEAD - start)))
  const seen = new Map<string, number>()
  return rows.flatMap(({ personId, name, kind, label, date, turns }) => {
    const person = book.people.get(personId)
    if (!person || kind === 'festival' || !isWanted(personId)) return []
    const place = `${personId}-${date}-${kind}`
    const number = seen.get(place) ?? 0
    seen.set(place, number + 1)
    const years = turns === undefined ? '' : ` (${turns})`
    return { uid: number === 0 ? place : `${place}-${number}`, changed: person.updatedAt, day: date, summary: `${kind === 'birthday' ? `🎂 ${name}` : `${name}: ${label}`}${years}` }
  })
}

/** Once for each person, on the day they fall due or their pause ends; Today speaks of those who are due already. */
function dueEvents(book: BookView, today: Day, isWanted: (personId: string) => boolean): CalendarEvent[] {
  return calendarDue(book, today, LAST_DAY).flatMap(({ day, people: [who] }) => {
    const person = who && isWanted(who.id) ? book.people.get(who.id) : undefined
    return person ? { uid: `${person.id}-due`, changed: person.updatedAt, day, summary: `💬 ${displayName(person)}` } : []
  })
}
