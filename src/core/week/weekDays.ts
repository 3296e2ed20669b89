import type { Day } from '../dates'
import { addDays, weekdayOf } from '../days'
import { Problem } from '../problem'

/** The calendar ends on 9999-12-31 (days.ts); a week has another after it. */
const LAST = '9999-12-19' as Day

/** A week from Monday on. */
export interface WeekDays {
  readonly from: Day
  /** Sunday, or the day it is seen from where the week is still under way. */
  readonly to: Day
  readonly underWay: boolean
}

/** The week of a day as seen on `today`. */
export function weekDays(of: Day, today: Day): WeekDays {
  if (of > LAST) throw new Problem('week.last', `The last week that can be looked at is that of ${LAST}.`, { field: 'of', params: { day: LAST } })
  const from = mondayOf(of)
  const sunday = addDays(from, 6)
  const to = today >= from && today < sunday ? today : sunday
  return { from, to, underWay: to < sunday }
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
