import { type BookView, settingsOf } from './book'
import { longestLead } from './dateLeads'
import { dateRowsAmong, type DatesKept, datesKept, fallsWithin, inDateOrder, RelatedTo } from './dateRows'
import type { Day } from './dates'
import { addDays } from './days'
import { BELATED } from './nudgeCommands'
import type { DateRow } from './today'

export const DATES_SHOWN = 14

/** Dates kept so that a change costs who it touched and who is related to them. */
interface Ahead {
  readonly rows: readonly DateRow[]
  readonly relatedTo: RelatedTo
}

/** The dates of the next two weeks, and of as many days as the longest lead asks for. */
export function datesAhead(book: BookView, day: Day): readonly DateRow[] {
  return datesAround(book, day).filter(({ date }) => date >= day)
}

/** Those and the ones of the days before, which may have been tried in vain. */
export function datesAround(book: BookView, day: Day): readonly DateRow[] {
  const settings = settingsOf(book)
  const span = BELATED + Math.max(DATES_SHOWN, longestLead(settings) + 1)
  return book.rememberAll(`dates ${span} ${settings.leapDay ?? ''}`, day, () => everyones(book, day, span), (before, touched) => afterChange(book, day, span, before, touched)).rows
}

/** One look at everybody who has dates; those whose are far off are not even read. */
function everyones(book: BookView, day: Day, span: number): Ahead {
  const relatedTo = new RelatedTo()
  const kept: DatesKept[] = []
  const from = addDays(day, -BELATED)
  const falls = fallsWithin(book, from, span)
  book.dated.forEach((own, id) => {
    relatedTo.note(id, own)
    const person = falls(own) ? book.people.get(id) : undefined
    if (person) kept.push({ person, ...own })
  })
  return { rows: dateRowsAmong(book, kept, from, span, day), relatedTo }
}

function afterChange(book: BookView, day: Day, span: number, { rows, relatedTo }: Ahead, touched: ReadonlySet<string>): Ahead {
  const datesOf = (id: string) => datesKept(book, id) ?? []
  for (const kept of [...touched].flatMap(datesOf)) relatedTo.note(kept.person.id, kept)
  const concerned = relatedTo.concerned(touched)
  const anew = dateRowsAmong(book, [...concerned].flatMap(datesOf), addDays(day, -BELATED), span, day)
  const others = rows.filter(({ personId }) => !concerned.has(personId))
  return { rows: anew.length > 0 ? inDateOrder([...others, ...anew]) : others, relatedTo }
}
