import type { BookView } from '../book'
import { noIds } from '../noIds'
import type { EntryKind, EntryOf } from './registry'

/** Every entry of a listed kind, in no order. */
export function listedOf<Kind extends EntryKind>(book: BookView, kind: Kind): EntryOf<Kind>[] {
  return [...(book.listed.get(kind)?.keys() ?? [])].flatMap((id) => entryOf(book, kind, id) ?? [])
}

/** The entry, if it is of the kind. */
export function entryOf<Kind extends EntryKind>(book: BookView, kind: Kind, id: string): EntryOf<Kind> | undefined {
  const entry = book.entries.get(id)
  return entry?.kind === kind ? (entry as EntryOf<Kind>) : undefined
}

/** Which entries of a listed kind are about somebody; no entry is read for it. */
export function listedAbout(book: BookView, kind: EntryKind, personId: string): string[] {
  const listed = book.listed.get(kind)
  return listed?.size ? [...(book.entryIds.get(personId) ?? noIds)].filter((id) => listed.has(id)) : []
}
