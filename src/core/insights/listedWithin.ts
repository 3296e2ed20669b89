import type { EntryKind, EntryOf } from '../entries/registry'
import type { Asked } from './chart'

/** Entries of a listed kind about any of the people, between two days; earliest first. Only those of these days are read. */
export function listedWithin<Kind extends EntryKind>({ book, ids }: Asked, kind: Kind, from: number, to: number): { readonly entry: EntryOf<Kind>; readonly day: number }[] {
  const found: { readonly entry: EntryOf<Kind>; readonly day: number }[] = []
  for (const [id, day] of book.listed.get(kind) ?? []) {
    if (day < from || day > to) continue
    const entry = book.entries.get(id)
    if (entry?.kind === kind && entry.personIds.some((personId) => ids.has(personId))) found.push({ entry: entry as EntryOf<Kind>, day })
  }
  return found.sort((a, b) => a.day - b.day || (a.entry.id < b.entry.id ? -1 : 1))
}

/** First and last day of what is asked for. */
export function spanOf({ months }: Asked): readonly [number, number] {
  return [months[0]?.from ?? 0, months.at(-1)?.to ?? 0]
}
