import type { Day } from '../../core/dates'
import { fromDayNumber } from '../../core/days'

/** In a column of days by their numbers: there is none. */
export const NO_DAY = -(2 ** 31)

/** Days from their numbers, each made into text once. */
export function namedOnce(): (number: number) => Day {
  const days = new Map<number, Day>()
  return (number) => {
    const known = days.get(number)
    if (known !== undefined) return known
    const day = fromDayNumber(number)
    days.set(number, day)
    return day
  }
}
