import type { Instant } from '../dates'
import { type Message, message } from '../message'
import type { Person } from '../people'
import { isGoodTime, preferredHours } from './preferredHours'
import { theirTime } from './theirTime'

/** That it is not their time now: when it is, their own words tell, which stand beside it; nothing within their hours, or where they would rather have a mail or a letter, which disturb nobody at any hour. Where their zone is known, their hours are those of their clock. */
export function hoursNow(person: Person, localTime: string, now?: Instant): Message[] {
  const { reach } = person
  if ((!reach.hours && !reach.never) || reach.channel === 'mail' || reach.channel === 'letter') return []
  const hours = preferredHours(reach)
  const there = theirTime(person, localTime, now)
  if (isGoodTime(hours, there)) return []
  const { from, to } = hours
  const time = there.slice(11, 16)
  const elsewhere = there === localTime ? [] : [message('nudges:hoursNow.there', { time })]
  if (from !== undefined && time < from) return [message('nudges:hoursNow.early'), ...elsewhere]
  if (to !== undefined && time >= to) return [message('nudges:hoursNow.late'), ...elsewhere]
  return [message('nudges:hoursNow.notToday'), ...elsewhere]
}
