import type { ImportPreview } from '../../contract'
import type { Day } from '../../core/dates'
import { planImport, type PlannedImport } from '../../core/importCommand'
import type { Outcome } from '../../core/importPlan'
import { type Decisions, type ImportAct, type Likeness, type Reviewed, undecided } from '../../core/importReview'
import type { RowPlan } from '../../core/importRows'
import type { ImportedPerson, ImportedRow } from '../../core/importing'
import { displayName, type Person, type PersonInput, workOf } from '../../core/people'
import { newId } from '../newId'
import type { Slices } from '../slices'
import type { ExchangeEngine } from './exchangeEngine'
import type { ReadSource } from './readSource'

const SAMPLE = 8

export interface PreviewedImport extends Pick<ImportPreview, 'added' | 'updated' | 'skipped' | 'sample' | 'fields' | 'history' | 'duplicates'> {
  readonly plan: PlannedImport
  /** Of the book the plan was made for, and the day. */
  readonly revision: number
  readonly today: Day
  readonly decisions: Decisions
  /** Pictures of people who will be added or changed. */
  readonly photos: ReadonlySet<string>
  /** Whether the book would be different afterwards. */
  readonly changes: boolean
}

/** What an import would do to the book as it stands. */
export async function planPreview(engine: ExchangeEngine, sources: readonly ReadSource[], slices: Slices, decisions: Decisions = undecided): Promise<PreviewedImport> {
  const preview = await Preview.begin(engine, sources.flatMap(({ rows }) => rows.map(({ row }) => row)), slices, decisions)
  for (const { people } of sources) await preview.take(people, slices)
  return preview.finish(sources, slices)
}

/** A preview that can be made while the files are still being read. Whole rows come first. */
export class Preview {
  private readonly sample: PreviewedImport['sample'] = []
  private readonly fields = new Map<string, number>()
  private readonly photos = new Set<string>()

  private constructor(
    private readonly engine: ExchangeEngine,
    private readonly plan: PlannedImport,
    private readonly made: Pick<PreviewedImport, 'revision' | 'today' | 'decisions'>,
  ) {}

  static async begin(engine: ExchangeEngine, rows: readonly ImportedRow[], slices: Slices, decisions: Decisions = undecided): Promise<Preview> {
    const book = await engine.whole()
    const { clock, revision } = engine
    const today = clock.today()
    return new Preview(engine, await slices.run(planImport(book, { now: clock.now(), today, newId }, rows, decisions)), { revision, today, decisions })
  }

  async take(people: readonly ImportedPerson[], slices: Slices): Promise<void> {
    await slices.drain(people, (person) => {
      const outcome = this.plan.people.take(person)
      if (person.fields.photo && outcome !== 'skip') this.photos.add(person.fields.photo)
      if (this.sample.length < SAMPLE) this.sample.push(sampleOf(person, outcome))
      for (const field of fieldsOf(person)) this.fields.set(field, (this.fields.get(field) ?? 0) + 1)
    })
  }

  async finish(sources: readonly ReadSource[], slices: Slices): Promise<PreviewedImport> {
    const { plan, sample, fields, photos, made, engine } = this
    for (const source of sources) await slices.drain(source.rows, (placed) => reportStranded(source, placed, plan.rows))
    for (const person of plan.rows.people.values()) if (sample.length < SAMPLE) sample.push(sampleOf({ fields: person }, engine.book.people.has(person.id) ? 'update' : 'add'))
    for (const source of sources) if (source.format === 'json') for (const name of source.photos.keys()) photos.add(name)
    for (const source of sources) await slices.drain(source.events, (event) => plan.people.takeEvent(event))
    const { events } = plan.people
    const [people, rows] = [plan.people.counts, plan.rows.counts]
    return {
      ...made,
      plan,
      ...(plan.people.reviewed.length > 0 ? { duplicates: duplicatesOf(plan.people.reviewed) } : {}),
      added: people.add + rows.add,
      updated: people.update + rows.update,
      skipped: people.skip + rows.skip,
      sample,
      fields: [...fields].map(([field, count]) => ({ field, count })).sort((a, b) => b.count - a.count),
      ...(sources.some((source) => source.events.length > 0) ? { history: { entries: events.entries.length, known: events.known, people: events.people, unmatched: events.unmatched.names.map((one) => ({ ...one })), unmatchedCount: events.unmatched.count } } : {}),
      photos,
      changes: people.add + people.update > 0 || plan.rows.changes,
    }
  }
}

/** So many are looked at side by side; rules reach the rest. */
const SIDE_BY_SIDE = 60

/** The likely ones first: about them somebody should be asked. */
function duplicatesOf(reviewed: readonly Reviewed[]): NonNullable<ImportPreview['duplicates']> {
  const groups = new Map<Likeness, Record<ImportAct, number>>()
  for (const { like, act } of reviewed) {
    const group = groups.get(like) ?? { merge: 0, both: 0, skip: 0 }
    group[act] += 1
    groups.set(like, group)
  }
  const order = ['name', 'phone', 'email', 'profile', 'uid']
  const items = reviewed.toSorted((a, b) => order.indexOf(a.like) - order.indexOf(b.like)).slice(0, SIDE_BY_SIDE)
  return {
    total: reviewed.length,
    groups: [...groups].map(([like, acts]) => ({ like, ...acts })),
    items: items.map((item) => ({ ...item, reasons: [...item.reasons], choices: { ...item.choices } })),
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
