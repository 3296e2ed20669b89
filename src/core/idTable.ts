import { hash } from './hash'
import type { Steps } from './steps'

/** Ids one after another, and where each stands: plain data, so that it can be kept on disk and taken up as it is, without an object for each. */
export interface PackedIds {
  /** UTF-16; in bytes where all of it is ASCII. */
  readonly text: Uint8Array | Uint16Array
  /** Where each ends in `text`. */
  readonly ends: Int32Array
  /** One more than a place each, by open addressing with linear probing; 0 where nothing stands. At most half full, so that what is not there is soon found not to be. */
  readonly slots: Int32Array
}

/** Of an id only so many of its last characters are hashed: where UUIDs differ (RFC 9562, section 5.7). */
const HASHED = 12
/** So many units become text at once. */
const AT_ONCE = 4096
/** For fewer a decoder costs more than it saves. */
const FEW = 256
/** So many ids have a list together. */
const PAGE = 512
const ascii = new TextDecoder()

/** Finds where in a list an id stands. */
export class IdTable {
  readonly size: number
  private readonly mask: number
  /** Ids that are text already, a page at a time: few of many are ever asked for. */
  private readonly made: (string | undefined)[][]
  /** Those asked for often. */
  private readonly often = new Map<string, number>()

  constructor(private readonly packed: PackedIds) {
    this.size = packed.ends.length
    this.mask = packed.slots.length - 1
    this.made = new Array<(string | undefined)[]>(Math.ceil(this.size / PAGE))
  }

  /** From here on it costs no more than in a map to look up the first `count` ids again and again. */
  *keepOften(count: number): Steps<void> {
    for (let place = this.often.size; place < count; yield) {
      for (const id of this.idsFrom(place)) if (place < count) this.often.set(id, place++)
    }
  }

  placeOf(id: string): number | undefined {
    return (this.often.size > 0 ? this.often.get(id) : undefined) ?? this.lookUp(id)
  }

  private lookUp(id: string): number | undefined {
    const { slots } = this.packed
    for (let at = endHash(id) & this.mask; ; at = (at + 1) & this.mask) {
      const place = (slots[at] ?? 0) - 1
      if (place < 0) return undefined
      if (this.isAt(place, id)) return place
    }
  }

  idAt(place: number): string {
    return this.madeAt(place) ?? this.keep(place, this.unitsBetween(this.startOf(place), this.packed.ends[place] ?? 0))
  }

  /** The ids from a place on, as many as make a text of {@link AT_ONCE} units: for whoever needs them all. */
  idsFrom(first: number): readonly string[] {
    const { ends } = this.packed
    const start = this.startOf(first)
    let last = first
    while (last + 1 < this.size && (ends[last] ?? 0) - start < AT_ONCE) last++
    const ids: string[] = []
    let text: string | undefined
    for (let place = first; place <= last; place++) {
      ids.push(this.madeAt(place) ?? this.keep(place, (text ??= this.unitsBetween(start, ends[last] ?? start)).slice(this.startOf(place) - start, (ends[place] ?? start) - start)))
    }
    return ids
  }

  private madeAt(place: number): string | undefined {
    return this.made[Math.floor(place / PAGE)]?.[place % PAGE]
  }

  private keep(place: number, id: string): string {
    // Of its length from the start: one that grows with holes would become a slow table.
    const page = (this.made[Math.floor(place / PAGE)] ??= new Array<string | undefined>(PAGE))
    page[place % PAGE] = id
    return id
  }

  private unitsBetween(start: number, end: number): string {
    const { text } = this.packed
    if (text instanceof Uint8Array && end - start > FEW) return ascii.decode(text.subarray(start, end))
    let units = ''
    // Spread into arguments, an array of numbers takes seven times as long.
    for (let at = start; at < end; at += AT_ONCE) units += String.fromCharCode.apply(undefined, text.subarray(at, Math.min(end, at + AT_ONCE)) as unknown as number[])
    return units
  }

  private isAt(place: number, id: string): boolean {
    const known = this.madeAt(place)
    if (known !== undefined) return known === id
    const { text, ends } = this.packed
    const start = this.startOf(place)
    if ((ends[place] ?? 0) - start !== id.length) return false
    for (let at = id.length - 1; at >= 0; at--) if (text[start + at] !== id.charCodeAt(at)) return false
    return true
  }

  private startOf(place: number): number {
    return place === 0 ? 0 : (this.packed.ends[place - 1] ?? 0)
  }
}

/** No id may stand in the list twice. */
export function packIds(ids: readonly string[]): PackedIds {
  let size = 2
  while (size < ids.length * 2) size *= 2
  const slots = new Int32Array(size)
  const ends = new Int32Array(ids.length)
  let end = 0
  for (const [place, id] of ids.entries()) {
    ends[place] = end += id.length
    let at = endHash(id) & (size - 1)
    while (slots[at] !== 0) at = (at + 1) & (size - 1)
    slots[at] = place + 1
  }
  return { text: unitsOf(ids, end), ends, slots }
}

function unitsOf(ids: readonly string[], length: number): Uint8Array | Uint16Array {
  const units = new Uint16Array(length)
  let [end, widest] = [0, 0]
  for (const id of ids) {
    for (let at = 0; at < id.length; at++) {
      const unit = id.charCodeAt(at)
      units[end++] = unit
      widest = Math.max(widest, unit)
    }
  }
  return widest > 0x7f ? units : Uint8Array.from(units)
}

function endHash(id: string): number {
  return hash(id, Math.max(0, id.length - HASHED))
}
