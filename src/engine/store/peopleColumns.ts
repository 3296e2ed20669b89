import type { Book } from '../../core/book'
import type { StoredDates } from '../../core/datedPeople'
import type { Day } from '../../core/dates'
import { dayNumber } from '../../core/days'
import type { Festival } from '../../core/festivals'
import type { IdTable } from '../../core/idTable'
import type { Outline } from '../../core/outline'
import { type DateInYear, type OwnDates, ownDates } from '../../core/ownDates'
import { type Cadence, isHidden, type Person, type PersonState } from '../../core/people'
import { GrowingInts, packedColumns } from '../../search/growing'
import { NO_DAY, namedOnce } from './dayColumn'
import { type Lines, rowAt } from './lines'
import { beginnings, GrowingTextLists, type PackedTextLists, TextLists } from './textLists'

/** The outline of everybody in a snapshot, column by column, when something of theirs comes up, and where their lines stand: what Today needs without reading them. Their ids are the first of those entries are about. */
export interface PeopleColumns {
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** {@link ORGANISATION}, {@link NO_CADENCE}, {@link DATED}, {@link BY_LETTER}; from {@link STATE} on the place among the states. */
  readonly flags: Int32Array
  /** Days by their numbers; {@link NO_DAY} where there is none. */
  readonly pausedUntil: Int32Array
  readonly taggedOn: Int32Array
  /** Of their own cadence: days between, 0 where there is none; since when; the first due day. */
  readonly every: Int32Array
  readonly since: Int32Array
  readonly firstDue: Int32Array
  readonly tags: PackedTextLists
  /** How many dates everybody has, and those one after another, each in one number: `leap * 1024 + chinese * 512 + month * 32 + day`. */
  readonly dateCounts: Int32Array
  readonly dates: Int32Array
  /** Where the people with a date on a day of the year, `month * 32 + day`, begin among `dayPlaces`: their places, day by day; those of other calendars are among `otherPlaces`. */
  readonly dayFrom: Int32Array
  readonly dayPlaces: Int32Array
  /** Who has a date of another calendar, keeps a festival or is related to somebody. */
  readonly otherPlaces: Int32Array
  readonly festivals: PackedTextLists
  readonly related: PackedTextLists
}

const [ORGANISATION, NO_CADENCE, DATED, BY_LETTER, STATE] = [1, 2, 4, 8, 16]
const states = ['active', 'archived', 'deceased'] as const
const [CHINESE, LEAP] = [512, 1024]
/** Beyond the last day of the year. */
const YEAR = 13 * 32

const nothing: OwnDates = { dates: [], festivals: [], related: [] }

/** Takes down people one after another. */
export class GrowingPeople {
  readonly ids: string[] = []
  private readonly days = Array.from({ length: YEAR }, () => new GrowingInts())
  private readonly otherPlaces = new GrowingInts()
  private readonly columns = { starts: new GrowingInts(), ends: new GrowingInts(), flags: new GrowingInts(), pausedUntil: new GrowingInts(), taggedOn: new GrowingInts(), every: new GrowingInts(), since: new GrowingInts(), firstDue: new GrowingInts(), dateCounts: new GrowingInts(), dates: new GrowingInts() }
  private readonly lists = { tags: new GrowingTextLists(), festivals: new GrowingTextLists(), related: new GrowingTextLists() }

  push(person: Person, start: number, end: number): void {
    const { starts, ends, flags, pausedUntil, taggedOn, every, since, firstDue } = this.columns
    const { kind, state, cadence, noCadence, tags } = person
    const own = ownDates(person)
    this.ids.push(person.id)
    starts.push(start)
    ends.push(end)
    flags.push((kind === 'organisation' ? ORGANISATION : 0) | (noCadence ? NO_CADENCE : 0) | (own ? DATED : 0) | (own?.byLetter ? BY_LETTER : 0) | (typeof state === 'string' ? states.indexOf(state) : states.length) * STATE)
    pausedUntil.push(typeof state === 'string' ? NO_DAY : dayNumber(state.pausedUntil))
    taggedOn.push(numberOf(person.taggedOn))
    every.push(cadence?.days ?? 0)
    since.push(numberOf(cadence?.since))
    firstDue.push(numberOf(cadence?.firstDue))
    this.lists.tags.push(tags)
    this.pushDates(own ?? nothing, this.ids.length - 1)
  }

  private pushDates({ dates, festivals, related }: OwnDates, place: number): void {
    const days = dates.map(packedDate)
    this.columns.dateCounts.push(days.length)
    for (const day of days) this.columns.dates.push(day)
    this.lists.festivals.push(festivals)
    this.lists.related.push(related)
    if (festivals.length > 0 || related.length > 0 || days.some((day) => day >= YEAR)) this.otherPlaces.push(place)
    for (const day of new Set(days)) this.days[day]?.push(place)
  }

  packed(): PeopleColumns {
    const { dateCounts, dates, ...columns } = packedColumns(this.columns)
    const { tags, festivals, related } = this.lists
    const dayFrom = beginnings(Int32Array.from(this.days, ({ length }) => length))
    const dayPlaces = new Int32Array(dayFrom[YEAR] ?? 0)
    for (const [day, places] of this.days.entries()) dayPlaces.set(places.packed(), dayFrom[day])
    return { ...columns, tags: tags.packed(), dateCounts, dates, dayFrom, dayPlaces, otherPlaces: this.otherPlaces.packed(), festivals: festivals.packed(), related: related.packed() }
  }
}

/** Puts the people of a snapshot into a book that has none; they stay lines until somebody asks for them. */
export function putPeople(book: Book, lines: Lines, columns: PeopleColumns, ids: IdTable): void {
  const { starts, ends, flags } = columns
  const dayOf = namedOnce()
  const tags = new TextLists(columns.tags)
  const source = { ids, columns, tags, dayOf }
  const personAt = (place: number) => rowAt<Person>(lines, starts[place] ?? 0, ends[place] ?? 0)
  book.storePeople({ ids, count: starts.length, hidden: hiddenIn(flags), personAt, outlineAt: (place) => new StoredOutline(place, source) }, datesIn(columns))
}

/** How many no list shows. */
function hiddenIn(flags: Int32Array): number {
  let hidden = 0
  for (const flag of flags) {
    const state = states[Math.floor(flag / STATE)]
    if (state !== undefined && isHidden({ state })) hidden++
  }
  return hidden
}

interface Source {
  readonly ids: IdTable
  readonly columns: PeopleColumns
  readonly tags: TextLists
  readonly dayOf: (number: number) => Day
}

/** Read from the columns as it is asked for: of most people next to nothing is. */
class StoredOutline implements Outline {
  constructor(
    private readonly place: number,
    private readonly source: Source,
  ) {}

  get id(): string {
    return this.source.ids.idAt(this.place)
  }

  get kind(): Person['kind'] {
    return this.flags & ORGANISATION ? 'organisation' : 'human'
  }

  get state(): PersonState {
    const { columns, dayOf } = this.source
    return states[Math.floor(this.flags / STATE)] ?? { pausedUntil: dayOf(columns.pausedUntil[this.place] ?? NO_DAY) }
  }

  get cadence(): Cadence | undefined {
    const { columns, dayOf } = this.source
    return cadenceAt(columns, this.place, dayOf)
  }

  get noCadence(): true | undefined {
    return this.flags & NO_CADENCE ? true : undefined
  }

  get tags(): readonly string[] {
    return this.source.tags.at(this.place)
  }

  get taggedOn(): Day | undefined {
    const { columns, dayOf } = this.source
    return named(columns.taggedOn[this.place], dayOf)
  }

  private get flags(): number {
    return this.source.columns.flags[this.place] ?? 0
  }
}

function cadenceAt({ every, since, firstDue }: PeopleColumns, place: number, dayOf: Source['dayOf']): Cadence | undefined {
  const days = every[place] ?? 0
  if (days === 0) return undefined
  const own = { days, since: dayOf(since[place] ?? NO_DAY) }
  const first = named(firstDue[place], dayOf)
  return first === undefined ? own : { ...own, firstDue: first }
}

function datesIn({ flags, dateCounts, dates, dayFrom, dayPlaces, otherPlaces, ...columns }: PeopleColumns): StoredDates {
  const from = beginnings(dateCounts)
  const festivals = new TextLists(columns.festivals)
  const related = new TextLists(columns.related)
  const at = (place: number): OwnDates => {
    const found: DateInYear[] = []
    for (let at = from[place] ?? 0; at < (from[place + 1] ?? 0); at++) found.push(dateOf(dates[at] ?? 0))
    const own = { dates: found, festivals: festivals.at(place) as readonly Festival[], related: related.at(place) }
    return (flags[place] ?? 0) & BY_LETTER ? { ...own, byLetter: true } : own
  }
  return { at, has: (place) => ((flags[place] ?? 0) & DATED) > 0, onDay: (day) => dayPlaces.subarray(dayFrom[day], dayFrom[day + 1]), others: otherPlaces }
}

const packedDate = ({ month, day, calendar, leapMonth }: DateInYear) => day + month * 32 + (calendar === 'chinese' ? CHINESE : 0) + (leapMonth ? LEAP : 0)

function dateOf(packed: number): DateInYear {
  const inYear = { month: (packed >> 5) & 15, day: packed & 31 }
  if (packed < CHINESE) return inYear
  return { ...inYear, ...(packed & CHINESE ? { calendar: 'chinese' as const } : {}), ...(packed & LEAP ? { leapMonth: true as const } : {}) }
}

const numberOf = (day: Day | undefined) => (day === undefined ? NO_DAY : dayNumber(day))

function named(number: number | undefined, dayOf: Source['dayOf']): Day | undefined {
  return number === undefined || number === NO_DAY ? undefined : dayOf(number)
}
