import { z } from 'zod'
import type { BookView } from '../book'
import { sameValue } from '../change'
import { defineCommand } from '../command'
import type { Day } from '../dates'
import { foldText } from '../fold'
import { message } from '../message'
import { Problem } from '../problem'
import { parseQuery } from '../queryLanguage'
import type { Segment, SegmentCadence } from '../settings'
import { CadenceDays } from '../tiers'
import { unfit } from './segmentRules'

const Text = z.string().trim()

/** Keeps a search under a name, or changes the one with this id. A cadence it carries stays, and counts from today for who comes into it by that. */
export const saveSegment = defineCommand(z.object({ id: Text.optional(), name: Text, query: Text }), ({ id, name, query }, { draft, book, newId, today }) => {
  if (id !== undefined && !book.segments.has(id)) throw gone(id)
  if (!name) throw new Problem('segment.name', 'Give the saved search a name.', { field: 'name' })
  if (nameTaken(book, name, id)) throw new Problem('segment.nameTaken', 'Another saved search has this name.', { field: 'name' })
  if (!parseQuery(query)) throw new Problem('segment.query', 'There is nothing to search for.', { field: 'query' })
  const before = book.segments.get(id ?? '')
  draft.put('segments', { ...(before?.cadence ? searchingFor({ ...before, cadence: before.cadence }, query, today) : before), id: id ?? newId(), name, query })
  return message('changes:segment.saved', { name })
})

export const removeSegment = defineCommand(z.object({ id: z.string() }), ({ id }, { draft, book }) => {
  const segment = existingSegment(book, id)
  draft.remove('segments', id)
  return message(segment.cadence ? 'changes:segment.removedWithRhythm' : 'changes:segment.removed', { name: segment.name })
})

/** How often to be in touch with everybody a saved search names; `null` takes the rule away. Like a rule for a tag, a new number of days counts from today. */
export const setSegmentRule = defineCommand(z.object({ id: z.string(), days: CadenceDays.nullable() }), ({ id, days }, { draft, book, today }) => {
  const segment = existingSegment(book, id)
  const { name, query, cadence } = segment
  if (days === null) {
    draft.patch('segments', id, { cadence: null })
    return message('changes:segmentRule.removed', { name })
  }
  const problem = unfit(query)
  if (problem) throw problem
  if (cadence?.days !== days) draft.patch('segments', id, { cadence: { days, since: today } })
  return message('changes:segmentRule.set', { name, count: days })
})

type RuledSegment = Segment & { readonly cadence: SegmentCadence }

/** Further back it is no longer told who was in a search before it changed. */
const CHANGES_KEPT = 20

/** A saved search with a cadence as it is from the day on which it searches for something else. */
export function searchingFor(segment: RuledSegment, query: string, today: Day): RuledSegment {
  if (query === segment.query) return segment
  const problem = unfit(query)
  if (problem) throw problem
  if (meansTheSame(segment.query, query)) return { ...segment, query }
  const { days, since, earlier = [] } = segment.cadence
  return { ...segment, query, cadence: { days, since: today, earlier: [{ query: segment.query, since }, ...earlier].slice(0, CHANGES_KEPT) } }
}

/** Whether two searches differ in nothing but spaces and the like. */
function meansTheSame(before: string, query: string): boolean {
  return !unfit(before) && sameValue(parseQuery(before), parseQuery(query))
}

export function existingSegment(book: BookView, id: string): Segment {
  const segment = book.segments.get(id)
  if (!segment) throw gone(id)
  return segment
}

function nameTaken(book: BookView, name: string, id: string | undefined): boolean {
  return [...book.segments.values()].some((other) => other.id !== id && foldText(other.name) === foldText(name))
}

const gone = (id: string) => new Problem('row.gone', 'This is no longer in the book. It may have been deleted in another window.', { params: { id } })
