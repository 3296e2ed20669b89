import type { BookView } from './book'
import { dayNumber } from './days'
import { type Drift, driftAfter, inOrder, mayDrift } from './drift'
import type { Outline } from './outline'
import type { Cadence } from './people'
import { firstLightAfter, LIGHT, REMEMBERED, TALKED, touchDay, touchHow } from './touches'
import { warmthSince } from './warmthCurve'
import { cadenceOf, type WantedCadence } from './wantedCadence'

/** Before any day there is; a small integer, which engines keep without a box. */
const NEVER = -1_000_000_000
const noTouches: readonly number[] = []

/** Where somebody stands by their rhythm, in day numbers, once everything on record has happened. */
export interface Standing {
  readonly person: Outline
  readonly cadence: WantedCadence
  /** From here on they may be nudged about; never where they are archived or dead. */
  readonly activeFrom: number
  readonly due: number
  readonly cold: number
  /** The day warmth falls to a quarter; earlier than `cold` only where a first due day was spread. */
  readonly coldOn: number
  /** From here on they are long cold: a whole cadence has passed since they went cold. */
  readonly longCold: number
  /** The last conversation. */
  readonly last: number | undefined
  readonly drift: Drift | undefined
  /** The last day of any contact, tries included; what stands here holds on every day after it. */
  readonly touched: number
}

/** Kept by the book for everybody with a cadence: the same on every day after the last touch. */
export function standingOf(book: BookView, person: Outline): Standing | undefined {
  const cadence = cadenceOf(book, person)
  return cadence && standingUpTo(person, cadence, book.touches.get(person.id) ?? noTouches, -NEVER)
}

/** One look at each touch, by its place: this is done for everybody. */
function standingUpTo(person: Outline, cadence: WantedCadence, touches: readonly number[], upTo: number): Standing {
  let touched = NEVER
  let talked = NEVER
  let talks = 0
  let lights = 0
  for (let at = touches.length - 1; at >= 0; at--) {
    const touch = touches[at] ?? 0
    const day = touchDay(touch)
    if (day > touched) touched = day
    if (day > upTo) continue
    const how = touchHow(touch)
    if (how >= REMEMBERED) {
      if (day > talked) talked = day
      if (how === TALKED) talks++
    } else if (how === LIGHT) lights++
  }
  const last = talked === NEVER ? undefined : talked
  const light = lights > 0 ? firstLightAfter(touches, last ?? dayNumber(cadence.since), upTo) : undefined
  const { due, cold, from } = warmthSince(cadence, last, light)
  const counted = isSpread(cadence, due, from) ? Math.max(cold, due + cadence.days) : cold
  const longCold = counted + cadence.days
  if (last === undefined || !mayDrift(talks)) return { person, cadence, activeFrom: activeFrom(person), due, cold: counted, coldOn: cold, longCold, last, drift: undefined, touched }
  return new MayDrift(person, cadence, activeFrom(person), due, counted, cold, longCold, last, touched, touches, upTo)
}

/** Looks for a drift only when it is asked for: whoever is due anyway stands on Today without it. */
class MayDrift implements Standing {
  private looked = false
  private found: Drift | undefined

  constructor(
    readonly person: Outline,
    readonly cadence: WantedCadence,
    readonly activeFrom: number,
    readonly due: number,
    readonly cold: number,
    readonly coldOn: number,
    readonly longCold: number,
    readonly last: number,
    readonly touched: number,
    private readonly touches: readonly number[],
    private readonly upTo: number,
  ) {}

  get drift(): Drift | undefined {
    if (!this.looked) this.found = driftAfter(this.last, talkedDays(this.touches, this.upTo))
    this.looked = true
    return this.found
  }
}

const then = new WeakMap<Standing, { readonly today: number; readonly found: Standing; readonly done: boolean }>()

/** How it stood on a day with touches on it or after it: as of that morning for somebody seen to on the day. */
export function standingThen(book: BookView, latest: Standing, today: number): { readonly found: Standing; readonly done: boolean } {
  const known = then.get(latest)
  if (known?.today === today) return known
  const { person, cadence } = latest
  const touches = book.touches.get(person.id) ?? noTouches
  const done = touches.some((touch) => touchDay(touch) === today)
  const found = { today, found: standingUpTo(person, cadence, touches, done ? today - 1 : today), done }
  then.set(latest, found)
  return found
}

/** A spread first due day stands for a conversation one cadence earlier, so that who gets one is not long cold on it. */
function isSpread({ firstDue }: Cadence, due: number, from: number): boolean {
  return firstDue !== undefined && due === dayNumber(firstDue) && due > from
}

function talkedDays(touches: readonly number[], upTo: number): number[] {
  const days: number[] = []
  for (const touch of touches) if (touchHow(touch) === TALKED && touchDay(touch) <= upTo) days.push(touchDay(touch))
  return inOrder(days)
}

function activeFrom({ state }: Outline): number {
  if (typeof state !== 'string') return dayNumber(state.pausedUntil)
  return state === 'active' ? NEVER : -NEVER
}
