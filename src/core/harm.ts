/** What is the matter with a book that can only be read, where something can be done about it. */
export type Harm = 'damaged' | 'changed' | 'unreadable'

const harms: Readonly<Record<string, Harm>> = { 'book.damaged': 'damaged', 'book.changedOutside': 'changed', 'book.unreadable': 'unreadable' }

/** By the code of the problem that stands in the way of changes. */
export function harmOf(code: string | undefined): Harm | undefined {
  return code === undefined ? undefined : harms[code]
}
