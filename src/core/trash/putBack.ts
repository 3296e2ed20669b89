import { z } from 'zod'
import { type Fields, RowChange, sameValue } from '../change'
import { type CommandContext, defineCommand } from '../command'
import type { Entry } from '../entries/registry'
import { message } from '../message'
import { displayName, type Person } from '../people'
import { Problem } from '../problem'
import type { NudgeState } from '../settings'

/** Days something that was deleted waits to be put back. */
export const TRASH_DAYS = 30

/** Puts people or entries back out of the rows of the change that deleted them, as far as what they stood with is still there. */
export const putBack = defineCommand(z.object({ rows: z.array(RowChange), ids: z.array(z.string()).min(1) }), ({ rows, ids }, context) => {
  const wanted = new Set(ids)
  const people = removed<Person>(rows, 'people').filter(({ id }) => wanted.has(id) && !context.draft.get('people', id))
  for (const person of people) context.draft.add('people', person)
  for (const person of people) withoutStrangers(person, context)
  const back = new Set(people.map(({ id }) => id))
  const entries = removed<Entry>(rows, 'entries').filter(({ id, personIds }) => wanted.has(id) || personIds.some((personId) => back.has(personId)))
  const placed = entries.filter((entry) => placeEntry(entry, context))
  for (const row of rows) rejoin(row, back, context)
  const subjects = new Set([...back, ...placed.map(({ id }) => id)])
  for (const state of removed<NudgeState>(rows, 'nudgeStates')) if (subjects.has(state.subjectId) && !context.draft.get('nudgeStates', state.id)) context.draft.add('nudgeStates', state)
  const [first] = people
  if (first) return message('changes:trash.people', { count: people.length, name: people.length === 1 ? displayName(first) : '' })
  if (placed.length === 0) throw new Problem('trash.gone', 'This is in the book already, or nobody it is about is there any more.')
  return message('changes:trash.entries', { count: placed.length })
})

function removed<Row>(rows: readonly RowChange[], table: RowChange['table']): Row[] {
  return rows.flatMap((row) => (row.table === table && row.after === null && row.before ? [row.before as Row] : []))
}

/** Whom they knew may be gone by now. */
function withoutStrangers({ id, relations, introducedBy }: Person, { draft }: CommandContext): void {
  const known = (personId: string | undefined) => personId === undefined || draft.get('people', personId) !== undefined
  draft.patch('people', id, { relations: relations.filter(({ personId, name }) => known(personId) || name), ...(known(introducedBy) ? {} : { introducedBy: null }) })
}

/** Whether the entry is back: one that was about people needs one of them. */
function placeEntry(entry: Entry, { draft }: CommandContext): boolean {
  if (draft.get('entries', entry.id)) return false
  const personIds = entry.personIds.filter((id) => draft.get('people', id))
  if (personIds.length === 0 && entry.personIds.length > 0) return false
  draft.add('entries', { ...entry, personIds })
  return true
}

/** Rows the deletion took the people out of: entries shared with others, relations of others. */
function rejoin({ table, id, before, after }: RowChange, back: ReadonlySet<string>, { draft }: CommandContext): void {
  if (!before || !after) return
  if (table === 'entries') {
    const entry = draft.get('entries', id)
    const were = (before.personIds ?? []) as readonly string[]
    const missing = were.filter((personId) => back.has(personId) && !entry?.personIds.includes(personId))
    if (entry && missing.length > 0) draft.patch('entries', id, { personIds: [...entry.personIds, ...missing] })
  }
  if (table !== 'people') return
  const person = draft.get('people', id) as Fields | undefined
  for (const field of ['relations', 'introducedBy']) {
    if (!person || !(field in after) || !sameValue(person[field] ?? null, after[field] ?? null)) continue
    if (mentions(before[field], back)) draft.patch('people', id, { [field]: before[field] })
  }
}

function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value)
  return Array.isArray(value) && value.some((relation: { readonly personId?: string }) => relation.personId !== undefined && ids.has(relation.personId))
}
