import fc from 'fast-check'
import type { Book } from '../../src/core/book'
import type { Change } from '../../src/core/change'
import type { Command } from '../../src/core/commands'
import type { Day } from '../../src/core/dates'
import { addDays } from '../../src/core/days'
import type { PersonInput } from '../../src/core/people'
import { bookOf, call, day, NOW, person, reminder, run } from './given'
import { undo } from './undo'

/** The day a law over several days begins. */
export const start = day('2026-05-04')
export const names = ['Ana', 'Ben', 'Cleo', 'Dov', 'Eva']

export interface Step {
  readonly what: number
  readonly who: number
  readonly other: number
  readonly number: number
}

export const step: fc.Arbitrary<Step> = fc.record({ what: fc.nat(24), who: fc.nat(4), other: fc.nat(4), number: fc.nat(40) })

const states = ['active', 'archived', 'deceased'] as const

/** A date of every year. */
export const monthAndDay = (day: Day) => ({ month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) })

/** What the user does next. People are named, wherever they are by then. */
export function commandOf(book: Book, today: Day, { what, who, other, number }: Step): Command | undefined {
  const id = names[who] ?? ''
  const friend = names[other] ?? ''
  const soon = addDays(today, number % 9)
  const [entryId = ''] = [...book.openIds.keys()].slice(number % Math.max(1, book.openIds.size))
  const falls = monthAndDay(soon)
  const edit = (patch: PersonInput): Command => ({ type: 'person.edit', id, patch })
  const all: (Command | undefined)[] = [
    edit({ name: { given: `${id} ${String(number)}` } }),
    edit({ birthday: number % 4 ? { ...falls, year: 1980 } : falls }),
    edit({ relations: [{ personId: friend, label: 'child', birthday: falls }] }),
    edit({ relations: [{ personId: friend, label: number % 2 ? 'son' : 'colleague' }] }),
    edit({ festivals: number % 2 ? ['christmas', 'mid-autumn'] : [] }),
    edit({ phones: [{ value: `0171 ${String(number)}` }], memorial: number % 2 === 0, interests: [{ text: 'fishing' }] }),
    { type: 'person.tag', ids: [id], add: [`tag ${String(number % 2)}`] },
    { type: 'person.setCadence', ids: [id, friend], days: number % 5 ? number + 1 : null },
    { type: 'person.setState', ids: [id], state: states[number % 4] ?? { pausedUntil: soon } },
    { type: 'person.star', ids: [id], starred: number % 3 > 0 },
    { type: 'entry.add', entry: { kind: 'interaction', personIds: [id], channel: 'call', direction: 'both', text: `said ${String(number)}`, at: addDays(today, -(number % 20)) } },
    { type: 'entry.add', entry: { kind: 'reminder', personIds: number % 3 ? [id] : [...new Set([id, friend])], title: `do ${String(number)}`, due: { day: addDays(soon, -4) } } },
    { type: 'entry.edit', id: entryId, patch: { title: `redo ${String(number)}` } },
    { type: 'reminder.finish', id: entryId },
    { type: 'reminder.snooze', id: entryId, until: addDays(today, 1 + (number % 3)) },
    { type: 'nudge.snooze', subjectId: id, reason: number % 2 ? 'rhythm' : 'date', until: soon, ...(number % 2 ? {} : { dates: [today] }) },
    { type: 'nudge.dismiss', subjectId: id, reason: number % 2 ? 'rhythm' : 'date', dueOn: today },
    { type: 'tagRule.set', tag: `tag ${String(number % 2)}`, days: number + 1 },
    { type: 'settings.edit', patch: number % 2 ? { budget: 1 + (number % 4), restDays: [1 + (number % 6)] } : { leapDay: 'mar-1', dateLead: number, me: { region: 'DE' } } },
    { type: 'person.delete', ids: [id] },
    { type: 'entry.add', entry: { kind: 'gift', personIds: [id], direction: 'in', status: number % 5 ? 'given' : 'idea', title: `gift ${String(number)}`, at: addDays(today, -number), ...(number % 4 ? {} : { thankedOn: today }) } },
    { type: 'entry.add', entry: { kind: 'promise', personIds: number % 3 ? [id] : [...new Set([id, friend])], by: number % 2 ? 'me' : 'them', text: `promised ${String(number)}`, due: addDays(soon, -3) } },
    { type: 'person.create', fields: { name: { given: `new ${String(number)}` }, birthday: falls, starred: true } },
    { type: 'segment.save', id: 'search', name: `search ${String(number % 3)}`, query: `tag:"tag ${String(number % 2)}" or is:starred` },
    { type: 'segmentRule.set', id: 'search', days: number % 4 ? number + 1 : null },
    { type: number % 3 ? 'segmentRule.set' : 'segment.remove', id: 'search', days: 3 + (number % 5) },
  ]
  return all[what]
}

/** Does it, or takes the last change back; a book refuses what makes no sense, as a user would be told. */
export function act(book: Book, today: Day, next: Step, last: Change | undefined, others: (book: Book, today: Day, next: Step) => Command | undefined = commandOf): Change | undefined {
  if (last && next.number % 8 === 0) {
    undo(book, last)
    return undefined
  }
  try {
    const command = others(book, today, next)
    return command && run(book, command, today)
  } catch {
    return undefined
  }
}

/** A book opened anew with the same rows. */
export function fresh(book: Book): Book {
  const anew = bookOf([...book.people.values()].map((each) => ({ ...each })), [...book.entries.values()].map((each) => ({ ...each })), book.settings.get('settings') ?? {})
  for (const [id, state] of book.nudgeStates) anew.set('nudgeStates', id, state)
  for (const [id, segment] of book.segments) anew.set('segments', id, segment)
  return anew
}

/** Everybody with a rhythm and a birthday, as the days begin. */
export function bookToBegin(begin: Day = start): Book {
  const book = bookOf(
    names.map((name, index) => person(name, { createdAt: NOW, cadence: { days: 5 + index, since: begin }, tags: ['client'], birthday: monthAndDay(addDays(begin, 2 + index)) })),
    [...names.map((name, index) => call(name, addDays(begin, -index * 3))), reminder(['Ana'], begin), reminder([], begin)],
  )
  book.set('segments', 'search', { id: 'search', name: 'search', query: 'tag:client', cadence: { days: 9, since: begin } })
  return book
}
