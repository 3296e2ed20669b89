import { type BookView, entriesOf, settingsOf } from '../core/book'
import type { Day } from '../core/dates'
import { addDays, monthOf } from '../core/days'
import { DateWindow } from '../core/dateWindow'
import { dueDay } from '../core/entries/registry'
import { isHeldBack, waitingGifts } from '../core/gifts/giftRow'
import { owesThanks } from '../core/gratitude/thanks'
import { heldPeople } from '../core/hold/hold'
import type { Person } from '../core/people'
import type { FilterName } from '../core/queryFilters'
import type { QueryFilter } from '../core/queryLanguage'
import { daysOfSpan, isWithin, type Span } from '../core/querySpan'
import { isOwn, ownFilter, type OwnFilterName, type Rule } from '../core/segments/ownRules'
import { warmthOf } from '../core/warmth'
import { cadenceOf } from '../core/wantedCadence'

type MakeRule = (filter: QueryFilter, book: BookView, today: Day) => Rule

/** What each filter means that is not answered by a person's own fields alone (segments/ownRules.ts). */
const rules: Readonly<Record<Exclude<FilterName, 'in' | OwnFilterName>, MakeRule>> = {
  due: ({ value }, book, today) => {
    const week = addDays(today, 6)
    const isMeant: Readonly<Record<string, (due: Day) => boolean>> = {
      now: (due) => due <= today,
      today: (due) => due === today,
      week: (due) => due >= today && due <= week,
      overdue: (due) => due < today,
    }
    const meant = isMeant[value] ?? (() => false)
    return (person) => dueDaysOf(book, person, today).some(meant)
  },
  cold: (_filter, book, today) => (person) => warmthOf(book, person.id, today).warmth?.tone === 'cold',
  cooling: (_filter, book, today) => (person) => warmthOf(book, person.id, today).warmth?.tone === 'cooling',
  warm: (_filter, book, today) => (person) => warmthOf(book, person.id, today).warmth?.tone === 'warm',
  has: ({ value }, book, today) => (value === 'held-gift' ? isAmong(peopleOfHeldGifts(book, today)) : (person) => hasThing[value]?.(person, book) ?? false),
  is: ({ value }, book) => (value === 'on-hold' ? isAmong(heldPeople(book)) : () => false),
  last: ({ span }, book, today) => lastTalkedRule(span, book, today),
  added: ({ span }, _book, today) => {
    const days = span && span.type !== 'never' ? daysOfSpan(span, today) : undefined
    return ({ createdAt }) => days !== undefined && isWithin(createdAt.slice(0, 10) as Day, days)
  },
  birthday: ({ value }, book, today) => {
    const { first, days } = birthdaySpan(value, today)
    const window = new DateWindow(first, days, settingsOf(book).leapDay)
    return ({ birthday }) => birthday !== undefined && window.holds(birthday)
  },
}

function birthdaySpan(value: string, today: Day): { readonly first: Day; readonly days: number } {
  if (value === 'today' || value === 'week') return { first: today, days: value === 'week' ? 7 : 1 }
  return monthOf(today, value === 'next-month' ? 1 : 0)
}

/** Saved searches are queries of their own (querySearch.ts). */
export function ruleOf(filter: QueryFilter, book: BookView, today: Day): Rule | undefined {
  const { name } = filter
  if (name === 'in') return undefined
  return isOwn(name) ? ownFilter(filter) : (ownFilter(filter) ?? rules[name](filter, book, today))
}

const hasThing: Readonly<Record<string, (person: Person, book: BookView) => boolean>> = {
  'gift-idea': ({ id }, book) => book.remember(id, thingsOf).has('gift-idea'),
  'thanks-owed': ({ id }, book) => book.remember(id, thingsOf).has('thanks-owed'),
  promise: ({ id }, book) => book.remember(id, thingsOf).has('promise'),
  complaint: ({ id }, book) => book.remember(id, thingsOf).has('complaint'),
  favour: ({ id }, book) => book.remember(id, thingsOf).has('favour'),
  note: ({ id }, book) => book.remember(id, thingsOf).has('note'),
  reminder: ({ id }, book) => book.remember(id, thingsOf).has('reminder'),
  cadence: (person, book) => cadenceOf(book, person) !== undefined,
}

const isAmong = (ids: ReadonlySet<string>): Rule => ({ id }) => ids.has(id)

/** As the Gifts page tells it: limits and what asks for restraint depend on more than one person's own entries. */
function peopleOfHeldGifts(book: BookView, today: Day): ReadonlySet<string> {
  return new Set(waitingGifts(book, today).filter(isHeldBack).flatMap(({ people }) => people.map(({ id }) => id)))
}

/** What there is in a timeline: notes, ideas for gifts, favours, thanks owed, promises and complaints not ended, reminders still open. */
function thingsOf(book: BookView, personId: string): ReadonlySet<string> {
  const things = new Set<string>()
  for (const entry of entriesOf(book, personId)) {
    if (entry.kind === 'note') things.add('note')
    if (entry.kind === 'gift' && (entry.status === 'idea' || entry.status === 'planned')) things.add('gift-idea')
    if (entry.kind === 'favour') things.add('favour')
    if (entry.kind === 'promise' && !entry.outcome) things.add('promise')
    if (entry.kind === 'complaint' && !entry.solvedOn) things.add('complaint')
    if (owesThanks(entry)) things.add('thanks-owed')
    if (entry.kind === 'reminder' && !entry.doneAt) things.add('reminder')
  }
  return things
}

/** Days a person asks for attention: by their rhythm, and by reminders about them. Whoever is paused, archived or gone has no rhythm. */
function dueDaysOf(book: BookView, person: Person, today: Day): readonly Day[] {
  const reminders = book.remember(person.id, reminderDays)
  const { warmth } = person.state === 'active' ? warmthOf(book, person.id, today) : { warmth: null }
  return warmth ? [warmth.dueOn, ...reminders] : reminders
}

function reminderDays(book: BookView, personId: string): readonly Day[] {
  return entriesOf(book, personId).flatMap((entry) => dueDay(entry) ?? [])
}

/** Longer ago than something holds for people never talked to as well. */
function lastTalkedRule(span: Span | undefined, book: BookView, today: Day): Rule {
  const lastTalked = (person: Person) => warmthOf(book, person.id, today).lastTalked
  if (!span || span.type === 'never') return (person) => lastTalked(person) === undefined
  const days = daysOfSpan(span, today)
  const orNever = span.type === 'ago' && span.longer
  return (person) => {
    const last = lastTalked(person)
    return last === undefined ? orNever : isWithin(last, days)
  }
}
