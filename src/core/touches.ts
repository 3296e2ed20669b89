import { dayNumber } from './dates'
import { depthOf, type Entry } from './entries/registry'

/** How an entry touched somebody, weakest first: tried in vain, lightly, in a conversation from memory, in one on record. */
export const TRIED = 0
export const LIGHT = 1
export const REMEMBERED = 2
export const TALKED = 3

/** A touch in one number, `day * 4 + how` (day as in dates.ts), so that those of everybody can be kept at hand; undefined for entries that touch nobody. */
export function touchOf(entry: Entry): number | undefined {
  const depth = depthOf(entry)
  if (depth === 'light') return dayNumber(entry.at) * 4 + LIGHT
  if (entry.kind !== 'interaction') return depth === 'conversation' ? dayNumber(entry.at) * 4 + TALKED : undefined
  if (depth === 'conversation') return dayNumber(entry.at) * 4 + (entry.estimated ? REMEMBERED : TALKED)
  return entry.bulk ? undefined : dayNumber(entry.at) * 4 + TRIED
}

export const touchDay = (touch: number) => touch >> 2
export const touchHow = (touch: number) => touch & 3

/** The last day they really talked, up to a day; touches stand in no order. */
export function lastTalkedUpTo(touches: readonly number[], upTo: number): number | undefined {
  let last: number | undefined
  for (const touch of touches) {
    const day = touchDay(touch)
    if (touchHow(touch) >= REMEMBERED && day <= upTo && (last === undefined || day > last)) last = day
  }
  return last
}

/** The first light touch after a day, up to another. */
export function firstLightAfter(touches: readonly number[], after: number, upTo: number): number | undefined {
  let light: number | undefined
  for (const touch of touches) {
    const day = touchDay(touch)
    if (touchHow(touch) === LIGHT && day > after && day <= upTo && (light === undefined || day < light)) light = day
  }
  return light
}
