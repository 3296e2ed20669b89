import { IdTable, type PackedIds, packIds } from '../../core/idTable'
import { GrowingInts } from '../../search/growing'

/** A list of texts for each of many rows (tags, say), every text once. */
export interface PackedTextLists {
  readonly texts: PackedIds
  /** How many each row has, and those of all rows one after another, as places in `texts`. */
  readonly counts: Int32Array
  readonly places: Int32Array
}

export class GrowingTextLists {
  private readonly known = new Map<string, number>()
  private readonly counts = new GrowingInts()
  private readonly places = new GrowingInts()

  push(list: readonly string[]): void {
    this.counts.push(list.length)
    for (const text of list) {
      const place = this.known.get(text) ?? this.known.size
      this.known.set(text, place)
      this.places.push(place)
    }
  }

  packed(): PackedTextLists {
    return { texts: packIds([...this.known.keys()]), counts: this.counts.packed(), places: this.places.packed() }
  }
}

const nothing: readonly string[] = []

export class TextLists {
  private readonly texts: IdTable
  private readonly from: Int32Array

  constructor(private readonly packed: PackedTextLists) {
    this.texts = new IdTable(packed.texts)
    this.from = beginnings(packed.counts)
  }

  at(row: number): readonly string[] {
    const end = this.from[row + 1] ?? 0
    let at = this.from[row] ?? end
    if (at === end) return nothing
    const list: string[] = []
    for (; at < end; at++) list.push(this.texts.idAt(this.packed.places[at] ?? 0))
    return list
  }
}

/** Where what belongs to each row begins, when it stands one after another; the last is where all of it ends. */
export function beginnings(counts: Int32Array): Int32Array {
  const from = new Int32Array(counts.length + 1)
  for (let row = 0; row < counts.length; row++) from[row + 1] = (from[row] ?? 0) + (counts[row] ?? 0)
  return from
}
