import { hash } from './hash'
import { type IdTexts, type PackedTexts, packTexts, textsOf } from './idTexts'
import type { Steps } from './steps'

/** Ids one after another, and where each stands. */
export type PackedIds = PackedTexts & {
  /** One more than a place each, by open addressing with linear probing; 0 where nothing stands. At most half full, so that what is not there is soon found not to be. */
  readonly slots: Int32Array
}

/** Of an id only so many of its last characters are hashed: where UUIDs differ (RFC 9562, section 5.7). */
const HASHED = 12
/** Ids become text so many units at once. */
const AT_ONCE = 4096
/** So many ids have a list together. */
const PAGE = 512

/** Finds where in a list an id stands. */
export class IdTable {
  readonly size: number
  private readonly texts: IdTexts
  private readonly slots: Int32Array
  private readonly mask: number
  /** Ids that are text already, a page at a time: few of many are ever asked for. */
  private readonly made: (string | undefined)[][]
  /** Those asked for often. */
  private readonly often = new Map<string, number>()

  /** @param neighbours so many become text together with one that is asked for: more than one where most will be. */
  constructor(
    packed: PackedIds,
    private readonly neighbours = 1,
  ) {
    this.texts = textsOf(packed)
    this.slots = packed.slots
    this.size = this.texts.size
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
    const { slots } = this
    for (let at = endHash(id) & this.mask; ; at = (at + 1) & this.mask) {
      const place = (slots[at] ?? 0) - 1
      if (place < 0) return undefined
      if (this.isAt(place, id)) return place
    }
  }

  idAt(place: number): string {
    const first = place - (place % this.neighbours)
    return this.madeAt(place) ?? this.make(first, Math.min(first + this.neighbours, this.size))[place - first] ?? ''
  }

  /** The ids from a place on, as many as make a text of {@link AT_ONCE} units: for whoever needs them all. */
  idsFrom(first: number): readonly string[] {
    const { texts } = this
    const start = texts.startOf(first)
    let end = first + 1
    while (end < this.size && texts.startOf(end) - start < AT_ONCE) end++
    return this.make(first, end)
  }

  /** The ids from a place up to another, as text from here on. */
  private make(first: number, end: number): readonly string[] {
    const { texts } = this
    const start = texts.startOf(first)
    const ids: string[] = []
    let text: string | undefined
    for (let place = first; place < end; place++) {
      ids.push(this.madeAt(place) ?? this.keep(place, (text ??= texts.between(first, end)).slice(texts.startOf(place) - start, texts.startOf(place + 1) - start)))
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

  private isAt(place: number, id: string): boolean {
    const known = this.madeAt(place)
    return known === undefined ? this.texts.isAt(place, id) : known === id
  }
}

/** No id may stand in the list twice. */
export function packIds(ids: readonly string[]): PackedIds {
  let size = 2
  while (size < ids.length * 2) size *= 2
  const slots = new Int32Array(size)
  for (const [place, id] of ids.entries()) {
    let at = endHash(id) & (size - 1)
    while (slots[at] !== 0) at = (at + 1) & (size - 1)
    slots[at] = place + 1
  }
  return { ...packTexts(ids), slots }
}

function endHash(id: string): number {
  return hash(id, Math.max(0, id.length - HASHED))
}
