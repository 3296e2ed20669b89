import type { IdTable } from './idTable'
import type { OwnDates } from './ownDates'
import { StoredRows } from './storedRows'

/** Dates of people where they are stored, each by the person's place. */
export interface StoredDates {
  at(place: number): OwnDates
  has(place: number): boolean
  /** Who has something on a day of the year, in the calendar everybody has, by `month * 32 + day`. */
  onDay(dayOfYear: number): Iterable<number>
  /** Whoever has something that is found otherwise: a date of another calendar, a festival, somebody related. */
  readonly others: Iterable<number>
}

const nothing: StoredDates = { at: (place) => nothing.at(place), has: () => false, onDay: () => [], others: [] }

/** Everybody for whom a date may come up, by id. Of those who are as they are stored, whose dates are far off are not looked at. */
export class DatedPeople extends StoredRows<OwnDates> {
  private dates = nothing

  constructor() {
    super(0)
  }

  /** Takes in people who stay where they are stored, before any is set. */
  storedWith(ids: IdTable, dates: StoredDates): void {
    this.dates = dates
    this.storedIn(ids, (place) => dates.at(place), (place) => dates.has(place))
  }

  /** Goes through all with anything on these days of the year, and through others whose dates have to be looked at to know. */
  forEachAbout(daysOfYear: Iterable<number>, take: (own: OwnDates, id: string) => void): void {
    const places = new Set(this.dates.others)
    for (const day of daysOfYear) for (const place of this.dates.onDay(day)) places.add(place)
    this.forEachStored(places, take)
    this.forEachSet(take)
  }
}
