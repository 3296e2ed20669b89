/** One more than a place each, by open addressing with linear probing; 0 where nothing stands. */
type Slots = Int32Array

/** Of an id only so many of its last characters are looked at: where UUIDs differ (RFC 9562, section 5.7). */
const HASHED = 12
const [FNV_START, FNV_PRIME] = [0x811c9dc5, 0x01000193]

/** Finds where in a list an id stands, without an object for each, so that it can be kept on disk and taken up as it is. */
export class IdTable {
  private readonly mask: number

  /** No id may stand in the list twice. `slots` are those of {@link slotsOf} for this list, where they are known. */
  constructor(
    readonly ids: readonly string[],
    private readonly slots: Slots = slotsOf(ids),
  ) {
    this.mask = slots.length - 1
  }

  placeOf(id: string): number | undefined {
    for (let at = hash(id) & this.mask; ; at = (at + 1) & this.mask) {
      const place = (this.slots[at] ?? 0) - 1
      if (place < 0) return undefined
      if (this.ids[place] === id) return place
    }
  }
}

/** At most half full, so that what is not there is soon found not to be. */
export function slotsOf(ids: readonly string[]): Slots {
  let size = 2
  while (size < ids.length * 2) size *= 2
  const slots = new Int32Array(size)
  for (const [place, id] of ids.entries()) {
    let at = hash(id) & (size - 1)
    while (slots[at] !== 0) at = (at + 1) & (size - 1)
    slots[at] = place + 1
  }
  return slots
}

/** FNV-1a, 32 bits. */
function hash(id: string): number {
  let value = FNV_START
  for (let at = Math.max(0, id.length - HASHED); at < id.length; at++) value = Math.imul(value ^ id.charCodeAt(at), FNV_PRIME)
  return value
}
