import { Temporal } from 'temporal-polyfill'
import type { Day } from './dates'
import type { Repeat } from './entries/reminder'

/** The first day of the series after both `due` and `today`. Counted from the day the series began, so that the 31st stays the 31st where a month has one. */
export function nextOccurrence(repeat: Repeat, due: Day, today: Day): Day {
  const from = Temporal.PlainDate.from(repeat.from)
  const after = due > today ? due : today
  let steps = Math.max(0, Math.floor(elapsed(from, Temporal.PlainDate.from(after), repeat.unit) / repeat.every) - 1)
  for (;;) {
    const day = from.add({ [`${repeat.unit}s`]: steps * repeat.every }).toString() as Day
    if (day > after) return day
    steps += 1
  }
}

function elapsed(from: Temporal.PlainDate, to: Temporal.PlainDate, unit: Repeat['unit']): number {
  return from.until(to, { largestUnit: unit })[`${unit}s`]
}
