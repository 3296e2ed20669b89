import type { BookView } from './book'
import type { Day } from './dates'
import { dayNumber } from './days'
import { foldText } from './fold'
import { displayName, isHidden, type Person, workOf } from './people'
import { newName } from './quickAddNewName'
import { FULL, placesOf, type Span } from './quickAddPlaces'
import { historyOf, latestUpTo } from './warmth'

export interface Known {
  readonly id: string
  readonly name: string
  readonly company?: string
}

/** Who a line is about, and the words that say so. */
export interface Meant {
  readonly person?: { readonly id?: string; readonly name: string }
  readonly candidates: readonly Known[]
  readonly also: readonly Known[]
  readonly spans: readonly Span[]
}

/** Everybody in the book the line could name, the one it is about first. Dates, and nothing else, are no names. */
export function whoIsMeant(book: BookView, text: string, today: Day, dates: readonly Span[]): Meant {
  const places = placesOf(book, text).filter((place) => !dates.some((date) => place.start < date.end && date.start < place.end && place.strength !== FULL))
  const [best, ...rest] = places.sort((a, b) => Number(b.connected) - Number(a.connected) || b.end - b.start - (a.end - a.start) || a.start - b.start)
  const unknown = newName(text, dates)
  if (!best || (unknown && startsInside(unknown, best) && unknown.end > best.end) || (unknown?.sure && !best.connected && unknown.start < best.start)) {
    const near = best && unknown && startsInside(unknown, best) ? inOrder(book, best.people, today) : []
    return unknown ? { person: { name: unknown.name }, candidates: near, also: [], spans: [unknown] } : { candidates: [], also: [], spans: [] }
  }
  const likely = inOrder(book, hinted(best.people, text), today)
  const only = likely.length === 1 ? likely[0] : undefined
  const also = rest.filter((place) => place.connected && place.people.length === 1 && place.start >= best.end && joinsTo(text, best, place))
  const others = also.flatMap(({ people }) => people.map(known)).filter(({ id }) => id !== only?.id)
  return { person: only && { id: only.id, name: only.name }, candidates: likely, also: only ? others : [], spans: [best, ...(only ? also : [])] }
}

const startsInside = (inner: Span, outer: Span) => inner.start === outer.start

/** "Marta and Jordi", "Marta, Jordi and Ana": names joined by nothing but the words that join names. */
function joinsTo(text: string, first: Span, other: Span): boolean {
  const between = text.slice(first.end, other.start).trimEnd()
  const names = between.split(/[\s,&和、跟]+/u).filter((word) => word !== '' && word !== 'and')
  return /(?:&|\band|和|、|跟)$/.test(between) && names.every((word) => /^(?:\p{Lu}[\p{L}'’-]*|\p{Script=Han}{2,4})$/u.test(word))
}

/** Of several, those whose company the line names; else those who are not archived. */
function hinted(people: readonly Person[], text: string): readonly Person[] {
  if (people.length < 2) return people
  const folded = foldText(text)
  const named = people.filter(({ organisations }) => organisations.some(({ name }) => name && (folded.includes(foldText(name)) || folded.includes(foldText(name.split(/\s+/)[0] ?? name) || name))))
  if (named.length > 0) return named
  const active = people.filter((person) => !isHidden(person))
  return active.length > 0 ? active : people
}

/** Last talked to first; then by name, so that the order of rows does not matter. */
function inOrder(book: BookView, people: readonly Person[], today: Day): Known[] {
  const last = (person: Person) => latestUpTo(dayNumber(today), book.remember(person.id, historyOf).conversations) ?? -Infinity
  const keyed = people.map((person) => ({ person: known(person), last: last(person) }))
  keyed.sort((a, b) => (a.last === b.last ? 0 : b.last - a.last) || (a.person.name < b.person.name ? -1 : a.person.name > b.person.name ? 1 : a.person.id < b.person.id ? -1 : 1))
  return keyed.slice(0, 8).map(({ person }) => person)
}

function known(person: Person): Known {
  const { company } = workOf(person)
  return company ? { id: person.id, name: displayName(person), company } : { id: person.id, name: displayName(person) }
}
