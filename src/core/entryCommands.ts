import { z } from 'zod'
import type { BookView } from './book'
import { defineCommand } from './command'
import { Moment } from './dates'
import type { Draft } from './draft'
import { editedAs, Entry, misfitOf } from './entries/registry'
import { type Message, message } from './message'
import { namedPeople } from './namedPeople'
import { Problem } from './problem'

const Id = z.string().min(1)

/** A new entry of any kind: its own fields, whom it is about, when (left out: today). */
const NewEntry = z.looseObject({ kind: z.string(), id: Id.optional(), personIds: z.array(Id), at: Moment.optional() })

export const addEntry = defineCommand(z.object({ entry: NewEntry }), ({ entry }, { draft, now, today, newId }) => {
  const whole = checkedEntry({ ...entry, id: entry.id ?? newId(), at: entry.at ?? today, createdAt: now, updatedAt: now })
  checkPeople(whole, draft)
  draft.add('entries', whole)
  return message(`changes:${whole.kind}.added`)
})

export const editEntry = defineCommand(z.object({ id: Id, patch: z.record(z.string(), z.unknown()) }), ({ id, patch }, { draft, book }) => {
  const { id: _id, kind: _kind, createdAt: _createdAt, ...fields } = patch
  const entry = draft.get('entries', id)
  draft.patch('entries', id, fields)
  const whole = checkedEntry(draft.get('entries', id))
  if (fields.personIds) checkPeople(whole, draft)
  if (draft.get('entries', id) !== entry) draft.put('entries', whole)
  return editLabel(book, entry, whole)
})

/** What an edit is called, as its kind tells it. */
export function editLabel(book: BookView, before: Entry | undefined, after: Entry): Message {
  const names = namedPeople(book, after.personIds).map(({ name }) => name)
  return (before && editedAs(before, after, names.join(', '))) ?? message(`changes:${after.kind}.edited`)
}

export const deleteEntries = defineCommand(z.object({ ids: z.array(Id).min(1) }), ({ ids }, { draft, book }) => {
  for (const id of ids) {
    if (!book.entries.has(id)) throw new Problem('row.gone', 'This is no longer in the book.')
    draft.remove('entries', id)
  }
  for (const [stateId, { subjectId }] of book.nudgeStates) if (ids.includes(subjectId)) draft.remove('nudgeStates', stateId)
  return message('changes:entry.deleted', { count: ids.length })
})

/** The entry as its kind wants it, or a Problem naming the field that does not fit. */
export function checkedEntry(entry: unknown): Entry {
  const parsed = Entry.safeParse(entry)
  if (parsed.success) return fitting(parsed.data)
  const issue = parsed.error.issues[0]
  throw new Problem('field.invalid', issue?.message ?? 'This value does not fit.', { field: issue?.path.join('.') })
}

function fitting(entry: Entry): Entry {
  const problem = misfitOf(entry)
  if (problem) throw problem
  return entry
}

/** Throws when an entry is about somebody who is not in the book. */
export function checkPeople(entry: Entry, draft: Draft): void {
  if (entry.personIds.some((id) => !draft.get('people', id))) throw new Problem('person.gone', 'This person is no longer in the book.', { field: 'personIds' })
}
