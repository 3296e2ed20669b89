import { dayNumber } from './days'
import { interactionChannels } from './entries/interaction'
import { depthOf, type Entry } from './entries/registry'

/** How an entry touched somebody, weakest first: tried in vain, lightly, in a conversation from memory, in one on record. */
export const TRIED = 0
export const LIGHT = 1
export const REMEMBERED = 2
export const TALKED = 3

/** A touch in one number, `(day * 16 + channel) * 4 + how` (day as in days.ts), so that those of everybody can be kept at hand; undefined for entries that touch nobody. */
export function touchOf(entry: Entry): number | undefined {
  const depth = depthOf(entry)
  if (depth === 'light') return packed(entry, LIGHT)
  if (entry.kind !== 'interaction') return depth === 'conversation' ? packed(entry, TALKED) : undefined
  if (depth === 'conversation') return packed(entry, entry.estimated ? REMEMBERED : TALKED)
  return entry.bulk ? undefined : packed(entry, TRIED)
}

/** Channels count from 1; what touched them otherwise has 0. */
function packed(entry: Entry, how: number): number {
  const channel = entry.kind === 'interaction' ? interactionChannels.indexOf(entry.channel) + 1 : 0
  return (dayNumber(entry.at) * 16 + channel) * 4 + how
}

export const touchDay = (touch: number) => touch >> 6
export const touchChannel = (touch: number) => interactionChannels[((touch >> 2) & 15) - 1]
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
  for (let at = touches.length - 1; at >= 0; at--) {
    const touch = touches[at] ?? 0
    const day = touchDay(touch)
    if (touchHow(touch) === LIGHT && day > after && day <= upTo && (light === undefined || day < light)) light = day
  }
  return light
}
