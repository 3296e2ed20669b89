import type { ClockTime, Day } from '../dates'
import { type Message, message } from '../message'
import type { Person } from '../people'
import { isGoodTime, preferredHours } from './preferredHours'

/** That it is not their time now, and when it is; nothing without a time of day, or within their hours. */
export function hoursNow({ reach }: Person, day: Day, time: ClockTime | undefined): Message[] {
  if (time === undefined || (!reach.hours && !reach.never)) return []
  const hours = preferredHours(reach)
  if (isGoodTime(hours, `${day}T${time}`)) return []
  const { from, to } = hours
  if (from !== undefined && time < from) return [message('nudges:hoursNow.early', { from })]
  if (to !== undefined && time >= to) return [message('nudges:hoursNow.late', { to })]
  return [message('nudges:hoursNow.notToday')]
}
