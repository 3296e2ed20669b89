import { type BookView, settingsOf } from '../book'
import { foldText } from '../fold'
import { isHidden, type Person } from '../people'
import type { Hold } from './holdRow'

/** The first hold somebody is under on a day, if any. */
export function holdOf(book: BookView, person: Person): Hold | undefined {
  const { holds = [] } = settingsOf(book)
  return holds.find((hold) => isHeld(hold, person))
}

/** What a hold is asked for each of many people, made ready once: a hold is never altered, a change puts another in its place. */
interface Ready {
  readonly wanted: string
  readonly named: ReadonlySet<string>
  readonly except: ReadonlySet<string>
}

const ready = new WeakMap<Hold, Ready>()

function readied(hold: Hold): Ready {
  const known = ready.get(hold)
  if (known) return known
  const { value = '', personIds, except = [] } = hold
  const made = { wanted: foldText(value), named: new Set(personIds), except: new Set(except.map(({ personId }) => personId)) }
  ready.set(hold, made)
  return made
}

function isHeld(hold: Hold, person: Person): boolean {
  const { wanted, named, except } = readied(hold)
  if (except.has(person.id)) return false
  switch (hold.scope) {
    case 'everyone':
      return true
    case 'tag':
      return person.tags.some((tag) => foldText(tag) === wanted)
    case 'region':
      return person.addresses.some(({ city, region, country, formatted }) => [city, region, country].some((place) => place && foldText(place) === wanted) || (formatted !== undefined && hasWords(foldText(formatted), wanted)))
    case 'search':
      return named.has(person.id)
  }
}

/** Everybody under any hold; empty at no cost where there is none. */
export function heldPeople(book: BookView): ReadonlySet<string> {
  const { holds = [] } = settingsOf(book)
  const held = new Set<string>()
  for (const hold of holds) for (const id of heldBy(book, hold)) held.add(id)
  return held
}

/** The ids of those under one hold. */
export function heldBy(book: BookView, hold: Hold): string[] {
  const from = hold.scope === 'search' ? (hold.personIds ?? []).flatMap((id) => book.people.get(id) ?? []) : [...book.people.values()]
  return from.filter((person) => isHeld(hold, person)).map(({ id }) => id)
}

/** Whom a hold is said to stop: those lists show. Nobody archived is written to; what was set for them waits all the same. */
export function stoppedBy(book: BookView, hold: Hold): string[] {
  return heldBy(book, hold).filter((id) => isShown(book, id))
}

export function isShown(book: BookView, id: string): boolean {
  const person = book.people.get(id)
  return person !== undefined && !isHidden(person)
}

function hasWords(text: string, wanted: string): boolean {
  return wanted !== '' && (` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${wanted} `) || (/\p{Script=Han}/u.test(wanted) && text.includes(wanted)))
}
