import type { BookView } from '../book'
import type { Day } from '../dates'
import { type KeptRows, keptRows } from '../pages/keptRows'
import { REMEMBERED, touchDay, touchHow } from '../touches'
import { daysUntil, DUE, type WarmthDays } from '../warmthCurve'
import type { Asked, Month } from './chart'
import { placeOf } from './months'
import { levelAt, standingAt, type Tracked, tracked } from './touchesUpTo'

export const turns = ['rescued', 'warmed', 'cooled', 'wentCold'] as const
export type Turn = (typeof turns)[number]

export interface Turned {
  readonly turn: Turn
  /** Of a rescue: the day they went cold and the day of the talk. */
  readonly coldOn?: number
  readonly talkedOn?: number
}

export interface TurnOf extends Turned {
  readonly personId: string
  /** Which of the months. */
  readonly place: number
}

/** Every turn somebody took in the months asked for. */
export function turnsOfAll({ book, ids, today, months }: Asked): readonly TurnOf[] {
  if (ids !== book.people) return turnsAmong(book, ids.keys(), months)
  const found: TurnOf[] = []
  for (const { turns: theirs } of keptTurns(book, months, today).all()) for (const turn of theirs) found.push(turn)
  return found
}

interface Turns {
  readonly turns: readonly TurnOf[]
}

/** Of everybody they are kept: two charts want them, and a change costs whom it touches. */
export function keptTurns(book: BookView, months: readonly Month[], today: Day): KeptRows<Turns> {
  const turnsOf = (id: string): Turns | undefined => {
    const found = turnsAmong(book, [id], months)
    return found.length > 0 ? { turns: found } : undefined
  }
  return keptRows(book, `turns of ${months.length} months`, today, () => book.people.keys(), turnsOf)
}

function turnsAmong(book: BookView, ids: Iterable<string>, months: readonly Month[]): TurnOf[] {
  const found: TurnOf[] = []
  for (const one of tracked(book, ids)) {
    for (const [place, turned] of turnsOver(one, months).entries()) if (turned) found.push({ ...turned, personId: one.person.id, place })
  }
  return found
}

interface Talks {
  rescue?: { readonly on: number; readonly coldOn: number }
}

/** Which turn somebody's warmth took in each of some spans that follow each other; the same rule as that of a week (week/weekTurns.ts), in day numbers. */
export function turnsOver(one: Tracked, spans: readonly Pick<Month, 'from' | 'to'>[]): (Turned | undefined)[] {
  const talks = talksIn(one, spans)
  let before = standingAt(one, (spans[0]?.from ?? 0) - 1)
  return spans.map(({ from, to }, place) => {
    const was = before
    const after = standingAt(one, to)
    before = after
    const talked = talks.get(place)
    if (talked?.rescue) return { turn: 'rescued', coldOn: talked.rescue.coldOn, talkedOn: talked.rescue.on }
    return talked ? { turn: 'warmed' } : withoutTalk(one, was, after, from, to)
  })
}

/** In which spans they talked, and the first talk in each that found them cold. */
function talksIn(one: Tracked, spans: readonly Pick<Month, 'from' | 'to'>[]): ReadonlyMap<number, Talks> {
  const talks = new Map<number, Talks>()
  for (const touch of one.touches) {
    const day = touchDay(touch)
    const place = touchHow(touch) < REMEMBERED ? -1 : placeOf(spans, day)
    if (place < 0) continue
    const known = talks.get(place) ?? {}
    talks.set(place, known)
    const before = standingAt(one, day - 1)
    if (before && day - 1 >= before.cold && (known.rescue === undefined || day < known.rescue.on)) known.rescue = { on: day, coldOn: before.cold }
  }
  return talks
}

function withoutTalk(one: Tracked, before: WarmthDays | undefined, after: WarmthDays | undefined, from: number, to: number): Turned | undefined {
  if (!after || !before) return undefined
  if (levelAt(one, after, to) > levelAt(one, before, from - 1)) return { turn: 'warmed' }
  const was = toneOf(one, before, from - 1)
  const is = toneOf(one, after, to)
  if (is === 'cold') return was === 'cold' ? undefined : { turn: 'wentCold' }
  return is === 'cooling' && was === 'warm' ? { turn: 'cooled' } : undefined
}

function toneOf({ cadence }: Tracked, { peak, from, cold }: WarmthDays, day: number): 'warm' | 'cooling' | 'cold' {
  return day >= cold ? 'cold' : day >= from + daysUntil(DUE, peak, cadence.days) ? 'cooling' : 'warm'
}
