import { Temporal } from 'temporal-polyfill'
import { dayOf, timeOf } from '../days'
import type { EntryOf } from '../entries/registry'

type Complaint = Pick<EntryOf<'complaint'>, 'at' | 'createdAt' | 'answeredAt'>

const MINUTE = 60_000

/** Whole minutes from when they said it to the answer; undefined until there is one. Without a time of day it counts from when it was written down on that day, else from the day's beginning. */
export function responseMinutes(complaint: Complaint): number | undefined {
  if (complaint.answeredAt === undefined) return undefined
  return Math.max(0, Math.floor((Date.parse(complaint.answeredAt) - clockStart(complaint)) / MINUTE))
}

/** Whole minutes they have been waiting at a local time, `YYYY-MM-DDTHH:MM`. */
export function waitingMinutes({ at }: Pick<Complaint, 'at'>, localTime: string): number {
  const from = Temporal.PlainDateTime.from(timeOf(at) ? at.slice(0, 16) : dayOf(at))
  const to = Temporal.PlainDateTime.from(timeOf(at) ? localTime : localTime.slice(0, 10))
  return Math.max(0, to.since(from).total('minutes'))
}

/** In milliseconds since 1970. */
function clockStart({ at, createdAt }: Complaint): number {
  const day = dayOf(at)
  const zone = /\[([^\]]+)\]$/.exec(at)?.[1] ?? 'UTC'
  if (timeOf(at)) return Temporal.PlainDateTime.from(at.slice(0, 16)).toZonedDateTime(zone).epochMilliseconds
  return Date.parse(createdAt.startsWith(day) ? createdAt : `${day}T00:00:00Z`)
}

/** Minutes in the unit one would say: up to two hours in minutes, up to two days in hours, then in days. */
export function spanOf(minutes: number): { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number } {
  if (minutes < 120) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}
