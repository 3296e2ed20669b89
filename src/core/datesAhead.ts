import { type BookView, settingsOf } from './book'
import { longestLead, longestLeadByVoice } from './dateLeads'
import { dateRowsAmong, type DatesKept, datesKept, daysOfYear, fallsWithin, inDateOrder, RelatedTo } from './dateRows'
import type { Day } from './dates'
import { addDays, dayNumber } from './days'
import { BELATED } from './nudgeCommands'
import type { OwnDates } from './ownDates'
import type { DateRow } from './today'
import { touchDay } from './touches'

const DATES_SHOWN = 14

/** Dates kept so that a change costs who it touched and who is related to them. */
interface Ahead {
  readonly rows: readonly DateRow[]
  readonly relatedTo: RelatedTo
}

/** The dates of a day and the 13 after. */
export function datesAhead(book: BookView, day: Day): readonly DateRow[] {
  return remembered(book, day, { called: 'ahead', from: day, span: DATES_SHOWN, isWanted: (own, falls) => falls(own) })
}

/** Of the days around it, the dates a day may be told of (nudgesDate.ts), and others of the same people: few, so that few people are read for them. */
export function datesToTell(book: BookView, day: Day): readonly DateRow[] {
  const settings = settingsOf(book)
  const [longest, byVoice] = [longestLead(settings), longestLeadByVoice(settings)]
  const soon = fallsWithin(book, day, byVoice + 1)
  const lately = fallsWithin(book, addDays(day, -BELATED), BELATED)
  const since = dayNumber(day) - BELATED
  // What is past is told only while somebody is being tried.
  const wasTried = (id: string) => book.touches.get(id)?.some((touch) => touchDay(touch) >= since) === true
  return remembered(book, day, {
    called: `told ${longest} ${byVoice}`,
    from: addDays(day, -BELATED),
    span: BELATED + longest + 1,
    isWanted: (own, falls, id) => (own.byLetter ? falls(own) : soon(own)) || (lately(own) && wasTried(id)),
  })
}

interface Wanted {
  readonly called: string
  readonly from: Day
  readonly span: number
  /** Whether somebody is read for their dates; `falls` tells whether one of them is among the days. */
  readonly isWanted: (own: OwnDates, falls: (own: OwnDates) => boolean, id: string) => boolean
}

function remembered(book: BookView, day: Day, wanted: Wanted): readonly DateRow[] {
  const key = `dates ${wanted.called} ${settingsOf(book).leapDay ?? ''}`
  return book.rememberAll(key, day, () => everyones(book, day, wanted), (before, touched) => afterChange(book, day, wanted, before, touched)).rows
}

/** One look at everybody who has dates about then; only those whose are wanted are read. */
function everyones(book: BookView, day: Day, { from, span, isWanted }: Wanted): Ahead {
  const relatedTo = new RelatedTo()
  const kept: DatesKept[] = []
  const falls = fallsWithin(book, from, span)
  book.dated.forEachAbout(daysOfYear(book, from, span), (own, id) => {
    relatedTo.note(id, own)
    const person = isWanted(own, falls, id) ? book.people.get(id) : undefined
    if (person) kept.push({ person, ...own })
  })
  return { rows: dateRowsAmong(book, kept, from, span, day), relatedTo }
}

function afterChange(book: BookView, day: Day, { from, span }: Wanted, { rows, relatedTo }: Ahead, touched: ReadonlySet<string>): Ahead {
  const datesOf = (id: string) => datesKept(book, { id }) ?? []
  for (const kept of [...touched].flatMap(datesOf)) relatedTo.note(kept.person.id, kept)
  const concerned = relatedTo.concerned(touched)
  const anew = dateRowsAmong(book, [...concerned].flatMap(datesOf), from, span, day)
  const others = rows.filter(({ personId }) => !concerned.has(personId))
  return { rows: anew.length > 0 ? inDateOrder([...others, ...anew]) : others, relatedTo }
}
