import type { Day } from '../../core/dates'
import { addDays, weekdayOf } from '../../core/days'

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01` as Day
}

export function endOfMonth(day: Day): Day {
  return addDays(addMonths(startOfMonth(day), 1), -1)
}

/** The same day some months on, or the last day where the month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01` as Day
  const next = addDays(first, 31)
  const length = 31 - Number(next.slice(8)) + 1
  return addDays(first, Math.min(date, next.slice(0, 7) === first.slice(0, 7) ? 31 : length) - 1)
}

/** The first day of the week a day is in. */
export function startOfWeek(day: Day, firstWeekday: number): Day {
  return addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7))
}

/** The six weeks that show a month, so that the page keeps its height. */
export function weeksOf(day: Day, firstWeekday: number): readonly (readonly Day[])[] {
  const start = startOfWeek(startOfMonth(day), firstWeekday)
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, at) => addDays(start, week * 7 + at)))
}

/** The day a key leads to from `day` in a month's grid. */
export function dayAfterKey(key: string, shift: boolean, day: Day, firstWeekday: number): Day | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return startOfWeek(day, firstWeekday)
    case 'End':
      return addDays(startOfWeek(day, firstWeekday), 6)
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1)
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1)
    default:
      return undefined
  }
}
