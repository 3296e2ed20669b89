import { z } from 'zod'
import type { BookView } from '../book'
import { defineCommand } from '../command'
import { foldText } from '../fold'
import { message } from '../message'
import { Problem } from '../problem'
import { parseQuery } from '../queryLanguage'

const Text = z.string().trim()

/** Keeps a search under a name, or changes the one with this id. */
export const saveSegment = defineCommand(z.object({ id: Text.optional(), name: Text, query: Text }), ({ id, name, query }, { draft, book, newId }) => {
  if (id !== undefined && !book.segments.has(id)) throw gone(id)
  if (!name) throw new Problem('segment.name', 'Give the saved search a name.', { field: 'name' })
  if (nameTaken(book, name, id)) throw new Problem('segment.nameTaken', 'Another saved search has this name.', { field: 'name' })
  if (!parseQuery(query)) throw new Problem('segment.query', 'There is nothing to search for.', { field: 'query' })
  draft.put('segments', { ...book.segments.get(id ?? ''), id: id ?? newId(), name, query })
  return message('changes:segment.saved', { name })
})

export const removeSegment = defineCommand(z.object({ id: z.string() }), ({ id }, { draft, book }) => {
  const segment = book.segments.get(id)
  if (!segment) throw gone(id)
  draft.remove('segments', id)
  return message('changes:segment.removed', { name: segment.name })
})

function nameTaken(book: BookView, name: string, id: string | undefined): boolean {
  return [...book.segments.values()].some((other) => other.id !== id && foldText(other.name) === foldText(name))
}

const gone = (id: string) => new Problem('row.gone', 'This is no longer in the book. It may have been deleted in another window.', { params: { id } })
