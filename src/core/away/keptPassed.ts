import { type BookView, settingsOf } from '../book'
import { dateRowsAmong, datesKept, RelatedTo } from '../dateRows'
import type { Day } from '../dates'
import { addDays, dayNumber, daysBetween } from '../days'
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
  /** The earliest day somebody has asked from. */
  readonly from: Day
  readonly rows: KeptRows<Passed>
  readonly relatedTo: RelatedTo
}

const LONGEST = 300

/** The dates that passed since a day or an earlier one, kept for the day: an absence and every hold have beginnings of their own, and share what is kept. None where there was a word from the date on; memorials are not missed. */
export function keptPassed(book: BookView, from: Day, today: Day): KeptRows<Passed> {
  const earliest = addDays(today, -LONGEST)
  const start = from < earliest ? earliest : from
  const renewed = (before: { now: Kept }, touched: ReadonlySet<string>) => {
    before.now.rows.touch(before.now.relatedTo.concerned(touched))
    return before
  }
  const kept = book.rememberAll<{ now: Kept }>(`passed dates ${settingsOf(book).leapDay ?? ''}`, today, () => ({ now: passedSince(book, start, today) }), renewed)
  if (start < kept.now.from) kept.now = passedSince(book, start, today)
  return kept.now.rows
}

function passedSince(book: BookView, from: Day, today: Day): Kept {
  const span = daysBetween(from, today) - 1
  const relatedTo = new RelatedTo()
  const rowOf = (id: string): Passed | undefined => {
    const dates = datesKept(book, { id })
    if (!dates || span < 1) return undefined
    const { person } = dates
    relatedTo.note(id, dates)
    if (!isToldOf(book, person) || !isActiveOn(person, today)) return undefined
    const rows = dateRowsAmong(book, [dates], addDays(from, 1), span).filter(({ kind, date }) => kind !== 'memorial' && !isInTouchSince(book, id, date, today))
    return rows.length > 0 ? { person, rows } : undefined
  }
  return { from, rows: new KeptRows(book.dated.keys(), rowOf), relatedTo }
}

/** A conversation, or a mail or card of one's own; a try in vain is none. */
function isInTouchSince(book: BookView, personId: string, date: Day, today: Day): boolean {
  const [from, to] = [dayNumber(date), dayNumber(today)]
  return (book.touches.get(personId) ?? []).some((touch) => touchHow(touch) !== TRIED && touchDay(touch) >= from && touchDay(touch) <= to)
}
