import type { Day } from '../dates'
import { dayNumber } from '../days'
import type { Month } from './chart'

/** The last so many months up to today's, earliest first. */
export function monthsUpTo(today: Day, count: number): Month[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const first = year * 12 + month - count + 1
  return Array.from({ length: count }, (_, index) => {
    const from = startOf(first + index)
    const next = startOf(first + index + 1)
    return { key: keyOf(first + index), from, to: Math.min(next - 1, dayNumber(today)) }
  })
}

/** The place of the month a day lies in, −1 outside. */
export function placeOf(months: readonly Pick<Month, 'from' | 'to'>[], day: number): number {
  let [low, high] = [0, months.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const month = months[middle]
    if (!month) return -1
    if (day < month.from) high = middle - 1
    else if (day > month.to) low = middle + 1
    else return middle
  }
  return -1
}

/** One row for each month: its key and a zero for each count, to be added to. */
export function countedByMonth<Key extends string>(months: readonly Month[], keys: readonly Key[]): ({ month: string } & Record<Key, number>)[] {
  return months.map(({ key }) => ({ month: key, ...zeros(keys) }))
}

const zeros = <Key extends string>(keys: readonly Key[]) => Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>

/** Months are counted from January of the year 0. */
function keyOf(month: number): string {
  return `${String(Math.floor((month - 1) / 12)).padStart(4, '0')}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`
}

const startOf = (month: number) => dayNumber(`${keyOf(month)}-01` as Day)
