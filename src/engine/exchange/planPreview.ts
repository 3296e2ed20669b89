import type { ImportPreview } from '../../contract'
import { ImportPlan, type Outcome } from '../../core/importPlan'
import { RowPlan } from '../../core/importRows'
import type { ImportedPerson } from '../../core/importing'
import { displayName, type Person, type PersonInput, workOf } from '../../core/people'
import type { ExchangeEngine } from './exchangeEngine'
import type { ReadSource } from './readImport'
import type { Slices } from './slices'

const SAMPLE = 8

export interface PlannedImport extends Pick<ImportPreview, 'added' | 'updated' | 'skipped' | 'sample' | 'fields'> {
  /** Pictures of people who will be added or changed. */
  readonly photos: ReadonlySet<string>
  /** Whether the book would be different afterwards. */
  readonly changes: boolean
}

/** What an import would do to the book as it stands. */
export async function planPreview(engine: ExchangeEngine, sources: readonly ReadSource[], slices: Slices): Promise<PlannedImport> {
  const { book, clock } = engine
  const rowPlan = new RowPlan(book)
  for (const source of sources) await slices.drain(source.rows, ({ row }) => rowPlan.take(row))
  for (const source of sources) await slices.drain(source.rows, (placed) => reportStranded(source, placed, rowPlan))
  let count = 0
  const plan = new ImportPlan(book, { now: clock.now(), today: clock.today(), newId: () => `new-${(count += 1)}` }, rowPlan.people)
  await slices.drain(book.people.values(), (person) => plan.index(person))
  await slices.drain(rowPlan.people.values(), (person) => plan.index(person))
  const sample: PlannedImport['sample'] = []
  const fields = new Map<string, number>()
  const photos = new Set<string>()
  for (const source of sources) {
    await slices.drain(source.people, (person) => {
      const outcome = plan.take(person)
      if (person.fields.photo && outcome !== 'skip') photos.add(person.fields.photo)
      if (sample.length < SAMPLE) sample.push(sampleOf(person, outcome))
      for (const field of fieldsOf(person)) fields.set(field, (fields.get(field) ?? 0) + 1)
    })
  }
  for (const person of rowPlan.people.values()) if (sample.length < SAMPLE) sample.push(sampleOf({ fields: person }, book.people.has(person.id) ? 'update' : 'add'))
  for (const source of sources) if (source.format === 'json') for (const name of source.photos.keys()) photos.add(name)
  const rows = rowPlan.counts
  return {
    added: plan.counts.add + rows.add,
    updated: plan.counts.update + rows.update,
    skipped: plan.counts.skip + rows.skip,
    sample,
    fields: [...fields].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count),
    photos,
    changes: plan.counts.add + plan.counts.update > 0 || rowPlan.changes,
  }
}

/** An entry none of whose people is anywhere is left out; the user hears of it. */
function reportStranded(source: ReadSource, { row: { table, row }, line }: ReadSource['rows'][number], plan: RowPlan): void {
  const personIds = table === 'entries' && Array.isArray(row.personIds) ? (row.personIds as string[]) : []
  if (personIds.length === 0 || personIds.some((id) => plan.hasPerson(id))) return
  source.report({ file: source.file.name, line, field: 'entries.personIds', code: 'import.stranded', message: 'This entry is about people who are in neither file nor book; it was left out.' })
}

function sampleOf({ fields }: { readonly fields: PersonInput | Person }, outcome: Outcome): ImportPreview['sample'][number] {
  const person = { name: {}, organisations: [], emails: [], phones: [], ...fields }
  return { name: displayName(person), company: workOf(person).company, detail: person.emails[0]?.value ?? person.phones[0]?.value, outcome }
}

function fieldsOf({ fields, entries }: ImportedPerson): Set<string> {
  const found = new Set<string>(entries.map(({ kind }) => kind))
  for (const [field, value] of Object.entries(fields)) {
    const isEmpty = value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
    if (!isEmpty && field !== 'kind' && field !== 'extra' && field !== 'state') found.add(field)
  }
  return found
}
