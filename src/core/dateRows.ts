import { type BookView, settingsOf } from './book'
import { compareTexts } from './compareTexts'
import { birthdayLine, festivalLine, memorialLine, ownDateLine, relatedLine } from './dateLines'
import type { Day } from './dates'
import { DateWindow } from './dateWindow'
import { isAnniversary, isOfHousehold } from './labels'
import { type DateInYear, type OwnDates, ownDates } from './ownDates'
import { displayName, isHidden, type Person } from './people'
import { isActiveOn } from './personCommands'
import type { DateRow } from './today'

/** Every birthday, date and festival of people active on the date itself from `day` on, for `span` days (at most {@link LONGEST_WINDOW}), in order and once each; those of the dead where they are kept in memory. */
export function dateRowsOn(book: BookView, day: Day, span: number): DateRow[] {
  return dateRowsWithRelated(book, day, span).filter(isOnce)
}

/** The same, and the birthdays of people with a page of their own once more beside whom they are related to; active on the date itself, or on a day where one is given. */
export function dateRowsWithRelated(book: BookView, day: Day, span: number, activeOn?: Day): DateRow[] {
  return dateRowsAmong(book, book.rememberEach(datesKept).values(), day, span, activeOn)
}

/** Whether it is not said a second time beside somebody related. */
export const isOnce = ({ relatedId }: DateRow) => relatedId === undefined

/** The same for some people alone. */
export function dateRowsAmong(book: BookView, people: Iterable<DatesKept>, day: Day, span: number, activeOn?: Day): DateRow[] {
  const calendar = windowOf(book, day, span)
  const falls = fallsWithin(book, day, span)
  const rows: DateRow[] = []
  for (const dates of people) {
    if (!falls(dates)) continue
    const { person } = dates
    if (person.state === 'deceased') addMemorials(person, calendar, rows)
    else if (isActiveOn(person, activeOn ?? day)) addRowsOf(book, person, calendar, rows)
    else if (activeOn === undefined) rows.push(...dateRowsOf(book, person, day, span).filter(({ date }) => isActiveOn(person, date)))
  }
  return inDateOrder(rows)
}

/** The days of the year that some days in a row touch. */
export function daysOfYear(book: BookView, day: Day, span: number): readonly number[] {
  return windowOf(book, day, span).daysOfYear
}

/** Tells whether anything of somebody's falls within the days. */
export function fallsWithin(book: BookView, day: Day, span: number): (own: OwnDates) => boolean {
  const calendar = windowOf(book, day, span)
  return ({ dates, festivals, related }) => related.length > 0 || holdsAny(calendar, dates) || festivals.some((festival) => calendar.findFestival(festival))
}

function holdsAny(calendar: DateWindow, dates: readonly DateInYear[]): boolean {
  for (const date of dates) if (calendar.holds(date)) return true
  return false
}

/** The same for one living person. */
export function dateRowsOf(book: BookView, person: Person, day: Day, span: number): DateRow[] {
  const rows: DateRow[] = []
  addRowsOf(book, person, windowOf(book, day, span), rows)
  return inDateOrder(rows)
}

/** The windows asked for last: they depend on no book, and many rows ask for the same. */
const windows = new Map<string, DateWindow>()
const MOST_WINDOWS = 8

function windowOf(book: BookView, day: Day, span: number): DateWindow {
  const { leapDay } = settingsOf(book)
  const key = `${day} ${span} ${leapDay ?? ''}`
  const known = windows.get(key)
  if (known) return known
  if (windows.size >= MOST_WINDOWS) windows.clear()
  const made = new DateWindow(day, span, leapDay)
  windows.set(key, made)
  return made
}

/** Somebody's dates, whenever they fall. */
export interface DatesKept extends OwnDates {
  readonly person: Person
}

/** Everybody's dates, so that those without any cost nothing. */
export function datesKept(book: BookView, { id }: Pick<Person, 'id'>): DatesKept | undefined {
  const person = book.people.get(id)
  const own = person && ownDates(person)
  return own && { person, ...own }
}

/** People whose rows name another, by that other. */
export class RelatedTo {
  private readonly ids = new Map<string, Set<string>>()

  /** Who is no longer related costs a second look and nothing else. */
  note(personId: string, { related }: OwnDates): void {
    for (const other of related) {
      const known = this.ids.get(other)
      if (known) known.add(personId)
      else this.ids.set(other, new Set([personId]))
    }
  }

  /** Those of some ids, and whose rows name them. */
  concerned(touched: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>()
    for (const id of touched) {
      found.add(id)
      for (const other of this.ids.get(id) ?? []) found.add(other)
    }
    return found
  }
}

export function inDateOrder(rows: DateRow[]): DateRow[] {
  return rows.sort((a, b) => compareTexts(a.date, b.date) || compareTexts(a.name, b.name) || compareTexts(a.personId, b.personId) || compareTexts(a.label, b.label))
}

function addRowsOf(book: BookView, person: Person, calendar: DateWindow, rows: DateRow[]): void {
  const name = displayName(person)
  const birthday = person.birthday && calendar.find(person.birthday)
  if (birthday) rows.push({ personId: person.id, name, kind: 'birthday', label: 'birthday', ...birthday, line: birthdayLine(name, birthday.turns) })
  for (const { label, date } of person.dates) {
    const found = calendar.find(date)
    if (found) rows.push({ personId: person.id, name, kind: isAnniversary(label) ? 'anniversary' : 'other', label, ...found, line: ownDateLine(name, label, found.turns) })
  }
  for (const relation of person.relations) {
    const linked = relation.personId === undefined ? undefined : book.people.get(relation.personId)
    const date = linked?.birthday ?? relation.birthday
    const found = date && calendar.find(date)
    if (!found || linked?.state === 'deceased' || (linked?.birthday && (linked === person || isHidden(linked) || !isOfHousehold(relation.label)))) continue
    const { label, name: written } = relation
    const called = linked ? displayName(linked) : written || label
    rows.push({ personId: person.id, name: called, kind: 'birthday', label: 'birthday', ...found, relation: label, line: relatedLine(person, label, called, found.turns), ...(linked?.birthday && { relatedId: linked.id }) })
  }
  for (const festival of person.festivals ?? []) {
    const found = calendar.findFestival(festival)
    if (found) rows.push({ personId: person.id, name, kind: 'festival', label: festival, ...found, line: festivalLine(name, festival) })
  }
}

/** The birthday and dates of somebody who has died; nobody's age, nobody to congratulate. */
function addMemorials(person: Person, calendar: DateWindow, rows: DateRow[]): void {
  const name = displayName(person)
  const all = [...(person.birthday ? [{ label: 'birthday', date: person.birthday }] : []), ...person.dates]
  for (const { label, date } of all) {
    const found = calendar.find(date)
    if (found) rows.push({ personId: person.id, name, kind: 'memorial', label, date: found.date, line: memorialLine(name, label) })
  }
}
