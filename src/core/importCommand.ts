import { z } from 'zod'
import type { BookView, Tables } from './book'
import { defineCommand, type Moments } from './command'
import type { Draft } from './draft'
import { ImportedRow, soundPerson, type ImportedEvent, type ImportedPerson } from './importing'
import { ImportPlan } from './importPlan'
import type { Decisions } from './importReview'
import { RowPlan, rowTrouble } from './importRows'
import { message, type Message } from './message'
import { misfit } from './misfit'
import { Problem } from './problem'
import { SETTINGS_ID } from './settings'
import { type Steps, toEnd } from './steps'
import { remember, type TableMapping } from './tableMapping'

/** What an import would do to a book. */
export interface PlannedImport {
  readonly people: ImportPlan
  readonly rows: RowPlan
}

/** Takes in whole rows and makes everybody in the book findable; people of files are then given to `people.take` one by one, which says who is new and who is known. */
export function* planImport(book: BookView, moments: Moments, rows: Iterable<ImportedRow>, decisions?: Decisions): Steps<PlannedImport> {
  const rowPlan = new RowPlan(book)
  for (const row of rows) {
    rowPlan.take(row)
    yield
  }
  const plan = new ImportPlan(book, moments, rowPlan.people, decisions)
  for (const known of [book.people, rowPlan.people]) {
    for (const person of known.values()) {
      plan.index(person)
      yield
    }
  }
  return { people: plan, rows: rowPlan }
}

interface WriteHow {
  readonly source: string
  /** Mappings of tables to be remembered. */
  readonly mappings?: readonly TableMapping[]
  /** Hears how many rows are written. */
  readonly told?: (done: number) => void
}

/** Writes a plan into a draft, a row at a time. The label counts. */
export function* writePlan({ people, rows }: PlannedImport, draft: Draft, { source, mappings = [], told }: WriteHow): Steps<Message> {
  let done = 0
  for (const { table, row } of rows.results()) {
    draft.put(table, row as Tables[typeof table])
    told?.((done += 1))
    yield
  }
  for (const { person, isNew, entries } of people.results()) {
    if (isNew) draft.put('people', person)
    else draft.patch('people', person.id, person)
    for (const entry of entries) draft.put('entries', entry)
    told?.((done += 1))
    yield
  }
  for (const entry of people.events.entries) {
    draft.put('entries', entry)
    yield
  }
  if (mappings.length > 0) {
    const settings = draft.get('settings', SETTINGS_ID)
    draft.put('settings', { ...settings, id: SETTINGS_ID, tableMappings: remember(settings?.tableMappings, mappings) })
  }
  const added = people.counts.add + rows.counts.add
  const updated = people.counts.update + rows.counts.update
  return message('exchange:change.imported', { source, count: added + updated, added, updated, skipped: people.counts.skip + rows.counts.skip })
}

/** Brings in what files gave, as one change. The engine does the same in slices. */
export const applyImport = defineCommand(
  z.object({ people: z.array(z.custom<ImportedPerson>()), events: z.array(z.custom<ImportedEvent>()).default([]), rows: z.array(ImportedRow).default([]), source: z.string() }),
  ({ people, events, rows, source }, { book, draft, ...moments }) => {
    for (const row of rows) {
      const trouble = rowTrouble(row)
      if (trouble) throw new Problem('field.invalid', trouble.message, { field: trouble.field })
    }
    const plan = toEnd(planImport(book, moments, rows))
    for (const person of people.map(soundOrRefused)) plan.people.take(person)
    for (const event of events) plan.people.takeEvent(event)
    return toEnd(writePlan(plan, draft, { source }))
  },
)

function soundOrRefused(raw: ImportedPerson, index: number): ImportedPerson {
  const looked = soundPerson(raw)
  if ('person' in looked) return looked.person
  throw misfit([{ code: 'custom', message: looked.issue.message, path: ['people', index, ...looked.issue.path] }])
}
