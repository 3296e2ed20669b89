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

export const touchDay = (touch: number) => Math.floor(touch / 4)
export const touchHow = (touch: number) => touch & 3
