import { type BookView, settingsOf } from './book'
import { type Day, dayNumber, fromDayNumber } from './dates'
import { message } from './message'
import { displayName, firstName, type PartialDate, type Person } from './people'
import { isActiveOn } from './personCommands'
import type { DateRow } from './today'

/** Every birthday and other date of active people from `day` on, for `span` days (at most 300), in order. */
export function dateRowsOn(book: BookView, day: Day, span: number): DateRow[] {
  const calendar = new Window(day, span, settingsOf(book).leapDay ?? 'feb-28')
  const rows: DateRow[] = []
  for (const known of book.rememberEach(datesKept).values()) {
    if (known && known.dates.some((date) => calendar.holds(date)) && isActiveOn(known.person, day)) addRowsOf(book, known.person, calendar, rows)
  }
  return inOrder(rows)
}

/** Everybody's dates, so that those without any cost nothing. */
function datesKept(book: BookView, personId: string): { readonly person: Person; readonly dates: readonly PartialDate[] } | undefined {
  const person = book.people.get(personId)
  if (!person) return undefined
  const { birthday, dates, relations } = person
  if (!birthday && dates.length === 0 && relations.length === 0) return undefined
  const all = birthday ? [birthday] : []
  for (const { date } of dates) all.push(date)
  for (const relation of relations) if (relation.birthday) all.push(relation.birthday)
  return all.length > 0 ? { person, dates: all } : undefined
}

/** The same for one person. */
export function dateRowsOf(book: BookView, person: Person, day: Day, span: number): DateRow[] {
  const rows: DateRow[] = []
  addRowsOf(book, person, new Window(day, span, settingsOf(book).leapDay ?? 'feb-28'), rows)
  return inOrder(rows)
}

function inOrder(rows: DateRow[]): DateRow[] {
  return rows.sort((a, b) => compare(a.date, b.date) || compare(a.name, b.name) || compare(a.personId, b.personId) || compare(a.label, b.label))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function addRowsOf(book: BookView, person: Person, calendar: Window, rows: DateRow[]): void {
  const birthday = person.birthday && calendar.find(person.birthday)
  if (birthday) rows.push(birthdayRow(person, birthday))
  for (const { label, date } of person.dates) {
    const found = calendar.find(date)
    if (found) rows.push(ownDateRow(person, label, found))
  }
  for (const relation of person.relations) {
    const found = relation.birthday && calendar.find(relation.birthday)
    const linked = found && relation.personId !== undefined ? book.people.get(relation.personId) : undefined
    if (found && !linked?.birthday && linked?.state !== 'deceased') rows.push(relatedRow(person, relation, linked, found))
  }
}

/** A day a date falls on, and how many years it makes. */
interface Falls {
  readonly date: Day
  readonly turns?: number
}

function birthdayRow(person: Person, found: Falls): DateRow {
  const name = displayName(person)
  const line = found.turns ? message('nudges:dates.turns', { name, turns: found.turns }) : message('nudges:dates.birthday', { name })
  return { personId: person.id, name, label: 'birthday', ...found, line }
}

function ownDateRow(person: Person, label: string, found: Falls): DateRow {
  const name = displayName(person)
  const line = found.turns ? message('nudges:dates.years', { name, label, count: found.turns }) : message('nudges:dates.date', { name, label })
  return { personId: person.id, name, label, ...found, line }
}

function relatedRow(person: Person, { label, name: written }: Person['relations'][number], linked: Person | undefined, found: Falls): DateRow {
  const name = linked ? displayName(linked) : written || label
  const params = { name, of: firstName(person), relation: label }
  const line = found.turns ? message('nudges:dates.relatedTurns', { ...params, turns: found.turns }) : message('nudges:dates.related', params)
  return { personId: person.id, name, label: 'birthday', ...found, relation: label, line }
}

/** Some days in a row, asked by month and day: one look-up a date instead of a calculation. */
class Window {
  private readonly first: number
  /** How many days after the first a month and day falls, by `month * 32 + day`; -1 outside. */
  private readonly offsets = new Int16Array(13 * 32).fill(-1)
  private lunar: ReadonlyMap<string, { readonly offset: number; readonly year: number }> | undefined

  constructor(
    day: Day,
    private readonly span: number,
    leapDay: 'feb-28' | 'mar-1',
  ) {
    this.first = dayNumber(day)
    const kept = leapDay === 'feb-28' ? [2, 28] : [3, 1]
    for (let offset = 0; offset < span; offset++) {
      const { year, month, day: date } = partsOf(fromDayNumber(this.first + offset))
      this.offsets[month * 32 + date] = offset
      if (!isLeap(year) && month === kept[0] && date === kept[1]) this.offsets[2 * 32 + 29] = offset
    }
  }

  /** Whether the date could fall in the window. */
  holds({ month, day, calendar }: PartialDate): boolean {
    return calendar === 'chinese' || (this.offsets[month * 32 + day] ?? -1) >= 0
  }

  /** When the date falls in the window, and how old it becomes; nothing before the year it began. */
  find({ year, month, day, calendar }: PartialDate): Falls | undefined {
    if (calendar === 'chinese') return this.findLunar(year, month, day)
    const offset = this.offsets[month * 32 + day] ?? -1
    if (offset < 0) return undefined
    const date = fromDayNumber(this.first + offset)
    return aged(date, Number(date.slice(0, 4)), year)
  }

  private findLunar(year: number | undefined, month: number, day: number) {
    this.lunar ??= lunarDays(this.first, this.span)
    const found = this.lunar.get(`${month}-${day}`)
    return found && aged(fromDayNumber(this.first + found.offset), found.year, year)
  }
}

function aged(date: Day, now: number, born: number | undefined): Falls | undefined {
  if (born === undefined || born === now) return { date }
  return born > now ? undefined : { date, turns: now - born }
}

function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** The Chinese month and day of each day. Leap months keep no birthdays; the 30th falls on the 29th of a short month. */
function lunarDays(first: number, span: number): ReadonlyMap<string, { readonly offset: number; readonly year: number }> {
  const days = new Map<string, { offset: number; year: number }>()
  let next = lunarDay(first)
  for (let offset = 0; offset < span; offset++) {
    const { month, day, year } = next
    next = lunarDay(first + offset + 1)
    days.set(`${month}-${day}`, { offset, year })
    if (day === 29 && next.day === 1) days.set(`${month}-30`, { offset, year })
  }
  return days
}

const lunarFormat = new Intl.DateTimeFormat('en-u-ca-chinese', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** A day in the Chinese calendar as the platform counts it; a leap month is called `6bis`. */
function lunarDay(number: number): { readonly year: number; readonly month: string; readonly day: number } {
  const parts = lunarFormat.formatToParts(number * 86_400_000)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return { year: Number(part('relatedYear')), month: part('month'), day: Number(part('day')) }
}
