import type { BookView } from '../book'
import { compareTexts } from '../compareTexts'
import type { Day } from '../dates'
import { entryOf } from '../entries/listedOf'
import type { EntryOf } from '../entries/registry'
import { type Message, message } from '../message'
import { namedPeople } from '../namedPeople'
import { isHidden } from '../people'

/** An open promise on the day it is for. */
export interface PromiseDay {
  readonly promise: EntryOf<'promise'>
  readonly on: Day
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

/** The open promises for the days from one to another, mine and theirs, by day; none without a day, none of people who are gone. */
export function promiseDays(book: BookView, from: Day, to: Day): PromiseDay[] {
  const found = [...(book.listed.get('promise')?.keys() ?? [])].flatMap((id): PromiseDay[] => {
    const promise = book.openIds.has(id) ? entryOf(book, 'promise', id) : undefined
    if (!promise?.due || promise.due < from || promise.due > to) return []
    const isThere = promise.personIds.length === 0 || promise.personIds.some((personId) => isInSight(book, personId))
    return isThere ? [{ promise, on: promise.due, people: namedPeople(book, promise.personIds) }] : []
  })
  return found.sort((a, b) => compareTexts(a.on, b.on) || compareTexts(a.promise.id, b.promise.id))
}

/** Who promised what, in a sentence. */
export function promiseSaid({ promise: { by, text }, people }: PromiseDay): Message {
  return message(`promises:day.${by}`, { text, names: people.map(({ name }) => name).join(', ') })
}

function isInSight(book: BookView, personId: string): boolean {
  const person = book.people.get(personId)
  return person !== undefined && !isHidden(person)
}
