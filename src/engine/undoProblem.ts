import type { BookView } from '../core/book'
import type { Change, Fields, Obstacle } from '../core/change'
import { displayName } from '../core/people'
import { Problem } from '../core/problem'

/** Says what stands in the way of an undo: whose row, which field. `context` picks the sentence. */
export function undoProblem(book: BookView, change: Change, { table, id, reason, field }: Obstacle): Problem {
  const name = nameOf(book, change, table, id)
  const about = `${name ? `"${name}"` : 'Something in it'}${field ? ` (${field})` : ''}`
  return new Problem('undo.blocked', `This cannot be undone on its own: ${about} ${sentences[reason]}. Undo the later change first.`, {
    ...(field ? { field } : {}),
    params: { name, field: field ?? '', context: reason },
  })
}

const sentences: Record<Obstacle['reason'], string> = {
  'changed-later': 'was changed later',
  gone: 'is no longer in the book',
  'exists-again': 'is in the book again',
  'referred-to': 'is referred to by something newer',
  'refers-to-gone': 'is about somebody who is no longer in the book',
}

/** The person a row is, or is about, or what the row is called, now or as the change knew it. */
function nameOf(book: BookView, change: Change, table: Obstacle['table'], id: string): string {
  const row = change.rows.find((candidate) => candidate.table === table && candidate.id === id)
  const known = (book[table].get(id) ?? row?.after ?? row?.before ?? {}) as Fields
  if (table === 'people') return nameIn(known)
  if (table === 'segments' || table === 'templates') return typeof known.name === 'string' ? known.name : ''
  const personId = Array.isArray(known.personIds) ? (known.personIds as readonly string[])[0] : known.subjectId
  const person = typeof personId === 'string' ? book.people.get(personId) : undefined
  return person ? displayName(person) : ''
}

function nameIn(fields: Fields): string {
  return 'name' in fields && 'organisations' in fields ? displayName(fields as never) : ''
}
