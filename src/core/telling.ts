import { type BookView, settingsOf } from './book'
import type { ClockTime, Day, Instant } from './dates'
import { type DueItem, dueItems } from './due'
import { holdOf } from './hold/hold'
import { isGoodTime, preferredHours } from './hours/preferredHours'
import { theirTime } from './hours/theirTime'
import { type Message, message } from './message'
import { digestTime, isQuiet } from './notify'
import type { Holidays } from './restDays'
import { type Nudge, todayOn } from './today'

/** What to say at a moment, and the occasions that then count as said. */
export interface Telling {
  readonly say: readonly DueItem[]
  readonly said: readonly string[]
}

export interface TellingContext {
  readonly today: Day
  /** Local wall-clock time, `YYYY-MM-DDTHH:MM`. */
  readonly localTime: string
  /** The same moment as an instant, for people whose clocks show another time. */
  readonly now?: Instant
  readonly wasSaid: (key: string) => boolean
  readonly holidays?: Holidays
}

const nothing: Telling = { say: [], said: [] }

/** What to say now, once for each occasion: as the user wants it, nothing in quiet hours (it is said once they are over), and what fell due before today as one line. */
export function tellNow(book: BookView, context: TellingContext): Telling {
  const { today, localTime, now, wasSaid } = context
  const settings = settingsOf(book)
  const { mode = 'each' } = settings.notify ?? {}
  const time: ClockTime = localTime.slice(11, 16)
  const unsaid = (items: readonly DueItem[]) => items.filter(({ key }) => !wasSaid(key))
  if (mode === 'off') return { say: [], said: keysOf(unsaid(dueItems(book, today, localTime))) }
  if (isQuiet(settings.notify ?? {}, time)) return nothing
  if (mode === 'each') return each(unsaid(dueItems(book, today, localTime, now)), today)
  const key = `digest@${today}`
  if (settings.sample || time < digestTime(settings.notify) || wasSaid(key)) return nothing
  const items = unsaid(dueItems(book, today, `${today}T23:59`))
  const { first, reachOut } = todayOn(book, today, context.holidays, time, { inFull: 0 })
  const rows = [...first, ...reachOut].filter(({ personId }) => !isHeldPerson(book, personId))
  const named = rows.filter(({ personId }) => personId !== undefined && isTheirTime(book, personId, localTime, now))
  return rows.length === 0 ? nothing : { say: [{ key, on: today, title: digestTitle(rows, named), ...plain }], said: [...keysOf(items), key] }
}

/** About nobody in particular. */
const plain = { silent: false, early: false }

const keysOf = (items: readonly DueItem[]) => items.map(({ key }) => key)

/** More at one moment (a festival many keep, an import full of reminders) are one line. */
const MOST_AT_ONCE = 5

/** Everything by name, unless it is very much at once; what fell due before today, where it is several things, as one line. */
function each(due: readonly DueItem[], today: Day): Telling {
  const items = due.filter(({ silent, early }) => !silent && !early)
  const missed = items.filter(({ on }) => on < today)
  const single = missed.length === 1 ? items : items.filter(({ on }) => on >= today)
  const [first] = missed
  const line = missed.length > 1 && first ? [{ key: `missed@${today}:${first.key}`, on: today, title: message('due:missed', { count: missed.length }), ...plain }] : []
  return { say: [...(single.length > MOST_AT_ONCE ? [together(single, today)] : single), ...line], said: keysOf(due.filter(({ silent, early }) => silent || !early)) }
}

/** "Ana and 199 more are on Today", without anybody's name where nobody has one. */
function together(items: readonly DueItem[], today: Day): DueItem {
  const named = items.find(({ title }) => title.params?.name !== undefined)
  const title = named ? message('due:digest.more', { name: named.title.params?.name ?? '', count: items.length - 1 }) : message('due:digest.own', { count: items.length })
  return { key: `many@${today}:${items[0]?.key ?? ''}`, on: today, title, ...plain }
}

function isHeldPerson(book: BookView, personId: string | undefined): boolean {
  const person = personId === undefined ? undefined : book.people.get(personId)
  return person !== undefined && holdOf(book, person) !== undefined
}

function isTheirTime(book: BookView, personId: string, localTime: string, now: Instant | undefined): boolean {
  const person = book.people.get(personId)
  return person === undefined || isGoodTime(preferredHours(person.reach), theirTime(person, localTime, now))
}

/** "Marta Quiroga and 4 more": people by name, reminders about nobody only as a number; where it is nobody's time yet, so many in all. */
function digestTitle(rows: readonly Nudge[], [first]: readonly Nudge[]): Message {
  if (!first) return message(rows.some(({ personId }) => personId !== undefined) ? 'due:digest.unnamed' : 'due:digest.own', { count: rows.length })
  return rows.length === 1 ? message('due:digest.one', { name: first.name }) : message('due:digest.more', { name: first.name, count: rows.length - 1 })
}
