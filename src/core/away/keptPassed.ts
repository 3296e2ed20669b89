import { type BookView, settingsOf } from '../book'
import { dateRowsAmong, datesKept } from '../dateRows'
import { addDays, type Day, dayNumber, daysBetween } from '../dates'
import { isToldOf } from '../nudgesDate'
import { KeptRows } from '../pages/keptRows'
import type { Person } from '../people'
import { isActiveOn } from '../personCommands'
import type { DateRow } from '../today'
import { touchDay, touchHow, TRIED } from '../touches'

/** Somebody who matters with dates that passed. */
interface Passed {
  readonly person: Person
  readonly rows: readonly DateRow[]
}

interface Kept {
  readonly rows: KeptRows<Passed>
  /** People whose rows depend on another, by that other. */
  readonly relatedTo: Map<string, Set<string>>
}

const LONGEST = 300
/** So many beginnings are kept: of one absence, and of a few holds. */
const MOST = 8

/** The dates that passed since a day, kept for the day; none where there was a word from the date on. Memorials are not missed. */
export function keptPassed(book: BookView, from: Day, today: Day): KeptRows<Passed> {
  const all = book.rememberAll<Map<string, Kept>>('passed dates', today, (before, touched) => {
    if (!before || !touched) return new Map()
    for (const { rows, relatedTo } of before.values()) rows.touch([...touched].flatMap((id) => [id, ...(relatedTo.get(id) ?? [])]))
    return before
  })
  const key = `${from} ${settingsOf(book).leapDay ?? ''}`
  const known = all.get(key)
  if (known) return known.rows
  const [oldest] = all.keys()
  if (all.size >= MOST && oldest !== undefined) all.delete(oldest)
  const made = passedSince(book, from, today)
  all.set(key, made)
  return made.rows
}

function passedSince(book: BookView, from: Day, today: Day): Kept {
  const start = from < addDays(today, -LONGEST) ? addDays(today, -LONGEST) : from
  const span = daysBetween(start, today) - 1
  const relatedTo = new Map<string, Set<string>>()
  const rowOf = (id: string): Passed | undefined => {
    const person = book.people.get(id)
    const dates = person && datesKept(book, id, person)
    if (!person || !dates || span < 1) return undefined
    for (const other of dates.related) relatedTo.set(other, (relatedTo.get(other) ?? new Set()).add(id))
    if (!isToldOf(book, person) || !isActiveOn(person, today)) return undefined
    const rows = dateRowsAmong(book, [dates], addDays(start, 1), span).filter(({ kind, date }) => kind !== 'memorial' && !isInTouchSince(book, id, date, today))
    return rows.length > 0 ? { person, rows } : undefined
  }
  return { rows: new KeptRows(book.dated.keys(), rowOf), relatedTo }
}

/** A conversation, or a mail or card of one's own; a try in vain is none. */
function isInTouchSince(book: BookView, personId: string, date: Day, today: Day): boolean {
  const [from, to] = [dayNumber(date), dayNumber(today)]
  return (book.touches.get(personId) ?? []).some((touch) => touchHow(touch) !== TRIED && touchDay(touch) >= from && touchDay(touch) <= to)
}
