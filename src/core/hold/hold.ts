import { type BookView, settingsOf } from '../book'
import { foldText } from '../fold'
import { isHidden, type Person } from '../people'
import type { Hold } from './holdRow'

/** The first hold somebody is under on a day, if any. */
export function holdOf(book: BookView, person: Person): Hold | undefined {
  const { holds = [] } = settingsOf(book)
  return holds.find((hold) => isHeld(hold, person))
}

export function isHeld({ scope, value = '', personIds, except }: Hold, person: Person): boolean {
  if (except?.some(({ personId }) => personId === person.id)) return false
  const wanted = foldText(value)
  switch (scope) {
    case 'everyone':
      return true
    case 'tag':
      return person.tags.some((tag) => foldText(tag) === wanted)
    case 'region':
      return person.addresses.some(({ city, region, country, formatted }) => [city, region, country].some((place) => place && foldText(place) === wanted) || (formatted !== undefined && hasWords(foldText(formatted), wanted)))
    case 'search':
      return personIds?.includes(person.id) ?? false
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
  const found = hold.scope === 'search' ? { ...hold, scope: 'everyone' as const } : hold
  return from.filter((person) => isHeld(found, person)).map(({ id }) => id)
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
