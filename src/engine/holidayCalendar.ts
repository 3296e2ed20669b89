import type HolidayLibrary from 'date-holidays'
import type { Day } from '../core/dates'
import { addDays } from '../core/days'
import type { Holidays } from '../core/restDays'
import { report } from './report'

type Library = typeof HolidayLibrary

const none: ReadonlySet<Day> = new Set()
const DAY_MS = 86_400_000

/** Public holidays out of a library that is read only for those who want it: it is large. Each region and year is worked out once. */
export class HolidayCalendar {
  private library: Library | undefined
  private reading: Promise<void> | undefined
  private readonly known = new Map<string, ReadonlySet<Day>>()

  /** `onRead` is told when an answer that had to do without the library would now be another one. */
  constructor(private readonly onRead: () => void) {}

  /** None until the library is there. */
  readonly find: Holidays = (region, year) => {
    const key = `${region} ${String(year)}`
    const days = this.known.get(key)
    if (days) return days
    if (!this.library) {
      if (!this.reading) this.read().then(this.onRead, report)
      return none
    }
    const found = publicHolidays(this.library, region, year)
    this.known.set(key, found)
    return found
  }

  read(): Promise<void> {
    return (this.reading ??= import('date-holidays').then((library) => {
      this.library = library.default
    }))
  }
}

/** `DE-BY` is Bavaria; a place the library does not know has none. */
function publicHolidays(Library: Library, region: string, year: number): ReadonlySet<Day> {
  const [country = '', state = '', part = ''] = region.split('-')
  const days = new Set<Day>()
  for (const { date, start, end, type } of new Library(country, state, part, { types: ['public'] }).getHolidays(year)) {
    if (type !== 'public') continue
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS))
    for (let ahead = 0; ahead < length; ahead++) days.add(addDays(date.slice(0, 10) as Day, ahead))
  }
  return days
}
