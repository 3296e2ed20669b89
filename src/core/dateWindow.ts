import { chineseDateIn, chineseDay } from './chineseCalendar'
import type { Day } from './dates'
import { dayNumber, fromDayNumber } from './days'
import { festivalDays } from './festivalDays'
import type { Festival } from './festivals'
import type { DateInYear } from './ownDates'
import type { PartialDate } from './people'

/** The longest row of days in which any date falls at most once. */
export const LONGEST_WINDOW = 300

/** A day a date falls on, and how many years it makes. */
export interface Falls {
  readonly date: Day
  readonly turns?: number
}

/** Some days in a row, asked by month and day: one look-up a date instead of a calculation. */
export class DateWindow {
  private readonly first: number
  private readonly last: number
  /** How many days after the first a month and day falls, by `month * 32 + day`; -1 outside. */
  private readonly offsets = new Int16Array(13 * 32).fill(-1)
  private readonly days: readonly Day[]
  private readonly festivals = new Map<Festival, Falls | undefined>()
  private chinese: ReadonlyMap<number, { readonly number: number; readonly year: number }> | undefined

  constructor(
    day: Day,
    span: number,
    leapDay: 'feb-28' | 'mar-1' = 'feb-28',
  ) {
    this.first = dayNumber(day)
    this.last = this.first + span - 1
    const kept = leapDay === 'feb-28' ? [2, 28] : [3, 1]
    this.days = Array.from({ length: span }, (_, offset) => fromDayNumber(this.first + offset))
    for (const [offset, each] of this.days.entries()) {
      const { year, month, day: date } = partsOf(each)
      this.offsets[month * 32 + date] = offset
      if (!isLeap(year) && month === kept[0] && date === kept[1]) this.offsets[2 * 32 + 29] = offset
    }
  }

  /** The days of the year it touches, as `month * 32 + day`; 29 February where it is kept in it. */
  get daysOfYear(): readonly number[] {
    return [...this.offsets.keys()].filter((day) => (this.offsets[day] ?? -1) >= 0)
  }

  /** Whether the date could fall in the window. */
  holds(date: DateInYear): boolean {
    if (date.calendar === 'chinese') return this.findChinese(date) !== undefined
    return (this.offsets[date.month * 32 + date.day] ?? -1) >= 0
  }

  /** When the date falls in the window, and how old it becomes; nothing before the year it began. */
  find(date: PartialDate): Falls | undefined {
    if (date.calendar === 'chinese') return this.findChinese(date)
    const falls = this.days[this.offsets[date.month * 32 + date.day] ?? -1]
    return falls && aged(falls, Number(falls.slice(0, 4)), date.year)
  }

  findFestival(festival: Festival): Falls | undefined {
    if (this.festivals.has(festival)) return this.festivals.get(festival)
    const years = new Set([this.first, this.last].map(yearOf))
    const number = [...years].flatMap((year) => festivalDays(festival, year)).find((each) => this.includes(each))
    const found = number === undefined ? undefined : { date: fromDayNumber(number) }
    this.festivals.set(festival, found)
    return found
  }

  private findChinese(date: PartialDate): Falls | undefined {
    this.chinese ??= this.chineseDates()
    const found = this.chinese.get(keyOf(date))
    return found && aged(fromDayNumber(found.number), found.year, date.year)
  }

  /** Every date of the Chinese calendar that falls in the window. */
  private chineseDates() {
    const dates = new Map<number, { readonly number: number; readonly year: number }>()
    for (const year of chineseYearsBetween(this.first, this.last)) {
      for (const leapMonth of [undefined, true] as const) {
        for (let place = 0; place < 12 * 30; place++) {
          const date = { month: Math.floor(place / 30) + 1, day: (place % 30) + 1, leapMonth }
          const number = chineseDateIn(year, date)
          if (this.includes(number)) dates.set(keyOf(date), { number, year })
        }
      }
    }
    return dates
  }

  private includes(number: number): boolean {
    return number >= this.first && number <= this.last
  }
}

const keyOf = ({ month, day, leapMonth }: DateInYear) => (leapMonth ? 512 : 0) + month * 32 + day

function chineseYearsBetween(first: number, last: number): number[] {
  const [from, to] = [first, last].map((number) => chineseDay(number, yearOf(number)).year)
  return from === undefined || to === undefined ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function aged(date: Day, now: number, born: number | undefined): Falls | undefined {
  if (born === undefined || born === now) return { date }
  return born > now ? undefined : { date, turns: now - born }
}

const yearOf = (number: number) => Number(fromDayNumber(number).slice(0, 4))
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}
