import { addDays, type Day } from './dates'

/** One of the `days` days after `since`, always the same one for an id. */
export function spreadDay(id: string, days: number, since: Day): Day {
  return addDays(since, 1 + (hash(id) % days))
}

/** FNV-1a, 32 bits: the same id always falls on the same day. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
