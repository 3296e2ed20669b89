import { newId } from '../newId'
import type { ImportPreview, ReadFile, TableReading } from '../../contract'
import { type Decisions, type ImportAct, type Likeness, type ReviewChoices, undecided } from '../../core/importReview'
import { Problem } from '../../core/problem'
import { MOST_COLUMNS, type TableMapping } from '../../core/tableMapping'
import { parseTarget } from '../../formats/csvTargets'
import type { TableOptions } from '../../formats/reading'
import type { ExchangeEngine } from './exchangeEngine'
import { Slices } from '../slices'
import { unpack } from './unpack'
import { applyPlanned, type Imported } from './applyImport'
import { planPreview, Preview, type PreviewedImport } from './planPreview'
import { holdsRows, readSource, readSources } from './readImport'
import type { ReadSource, SourceFile } from './readSource'

/** Imports somebody looks at and never applies are forgotten, oldest first. */
const KEPT = 4

interface Pending {
  readonly sources: readonly ReadSource[]
  /** Tables whose columns or dates the user has put right, by file. */
  readonly corrected: ReadonlySet<string>
  /** What the user has said about how a table is written, by file. */
  readonly readings: ReadonlyMap<string, Partial<TableReading>>
  readonly looked: PreviewedImport
  readonly stop: AbortController
}

interface ReadInput {
  readonly files: readonly SourceFile[]
  /** What is known of how the tables are written. */
  readonly reading?: Partial<TableReading>
  /** What becomes of all rows that are alike to somebody known in the same way. */
  readonly acts?: Readonly<Partial<Record<Likeness, ImportAct>>>
}

export interface Imports {
  /** Reads files and says what would happen; nothing is written. */
  read(input: ReadInput, signal?: AbortSignal): Promise<ImportPreview>
  /** Reads a table again with other columns; headings that are not named stay as they are. */
  remap(input: { readonly importId: string; readonly file: string; readonly columns?: Readonly<Record<string, string>>; readonly reading?: Partial<TableReading> }): Promise<ImportPreview>
  /** What becomes of a row that may be somebody known (`key`), or of all that are alike in the same way (`like`). */
  decide(input: { readonly importId: string; readonly key?: string; readonly like?: Likeness; readonly act: ImportAct; readonly choices?: ReviewChoices }): Promise<ImportPreview>
  /** Writes it all as one change, after a backup. Until the change is on disk it can be cancelled. */
  apply(input: { readonly importId: string }): Promise<Imported>
  cancel(input: { readonly importId: string }): Promise<Record<string, never>>
}

export function createImports(engine: ExchangeEngine): Imports {
  const pending = new Map<string, Pending>()
  const applying = new Set<string>()

  const find = (importId: string): Pending => {
    const found = pending.get(importId)
    if (!found) throw new Problem('import.gone', 'This import is no longer open. Choose the files again.')
    return found
  }

  const keep = (importId: string, one: Pending): ImportPreview => {
    pending.set(importId, one)
    for (const oldest of [...pending.keys()].slice(0, -KEPT)) pending.delete(oldest)
    return previewOf(importId, one)
  }

  return {
    read: async ({ files, reading = {}, acts = {} }, signal) => {
      const stop = new AbortController()
      const slices = new Slices(signal ? AbortSignal.any([signal, stop.signal]) : stop.signal)
      const decisions = { ...undecided, ofLike: new Map(Object.entries(acts) as [Likeness, ImportAct][]) }
      const opened = await openedFiles(files)
      const looked = await lookAt(engine, opened, slices, { table: { reading }, decisions })
      return keep(newId(), { ...looked, readings: new Map(opened.map(({ name }) => [name, reading])), corrected: new Set(), stop })
    },

    remap: async ({ importId, file, columns = {}, reading }) => {
      const one = find(importId)
      const at = one.sources.findIndex((source) => source.file.name === file)
      const source = one.sources[at]
      if (!source?.columns) throw new Problem('import.noTable', `${file} is not a table that was read.`, { params: { file } })
      const before = new Map(source.columns.map(({ heading, field }) => [heading, field]))
      for (const [heading, field] of Object.entries(columns)) {
        if (parseTarget(field) === undefined) throw new Problem('import.field', `There is no field "${field}" a column can go to.`, { field: heading, params: { field } })
        before.set(heading, field)
      }
      const slices = new Slices(one.stop.signal)
      const again = await readSource(engine, source.file, slices, { table: { columns: reading?.encoding || reading?.delimiter ? new Map(Object.entries(columns)) : before, reading: { ...one.readings.get(file), ...reading } } })
      const sources = one.sources.with(at, again)
      const readings = reading ? new Map(one.readings).set(file, { ...one.readings.get(file), ...reading }) : one.readings
      return keep(importId, { ...one, sources, readings, corrected: new Set(one.corrected).add(file), looked: await planPreview(engine, sources, slices, one.looked.decisions) })
    },

    decide: async ({ importId, key, like, act, choices }) => {
      const one = find(importId)
      const { ofRow, ofLike } = one.looked.decisions
      const decisions = {
        ofRow: key === undefined ? (like === undefined ? ofRow : new Map([...ofRow].filter(([row]) => likeOf(one, row) !== like))) : new Map(ofRow).set(key, { act, ...(choices ? { choices } : {}) }),
        ofLike: like === undefined ? ofLike : new Map(ofLike).set(like, act),
      }
      const slices = new Slices(one.stop.signal)
      return keep(importId, { ...one, looked: await planPreview(engine, one.sources, slices, decisions) })
    },

    apply: async ({ importId }) => {
      const one = find(importId)
      if (applying.has(importId)) throw new Problem('import.gone', 'This import is no longer open. Choose the files again.')
      applying.add(importId)
      try {
        const done = await applyPlanned(engine, one.sources, one.looked, { signal: one.stop.signal, mappings: mappingsOf(one) })
        pending.delete(importId)
        return done
      } finally {
        applying.delete(importId)
      }
    },

    cancel: ({ importId }) => {
      pending.get(importId)?.stop.abort()
      pending.delete(importId)
      return Promise.resolve({})
    },
  }
}

/** People are planned while the rest is still being read, unless a file of whole rows is to be known before them. */
async function lookAt(engine: ExchangeEngine, files: readonly SourceFile[], slices: Slices, { table, decisions }: { readonly table: TableOptions; readonly decisions: Decisions }): Promise<Pick<Pending, 'sources' | 'looked'>> {
  if ((await Promise.all(files.map(holdsRows))).includes(true)) {
    const sources = await readSources(engine, files, slices, { table })
    return { sources, looked: await planPreview(engine, sources, slices, decisions) }
  }
  const preview = await Preview.begin(engine, [], slices, decisions)
  const sources = await readSources(engine, files, slices, { table, onPeople: (people) => preview.take(people, slices) })
  return { sources, looked: await preview.finish(sources, slices) }
}

/** What is remembered of tables the user has put right. */
function mappingsOf({ sources, corrected, readings }: Pending): TableMapping[] {
  return sources.flatMap(({ file, columns = [] }) => {
    if (!corrected.has(file.name) || columns.length === 0 || columns.length > MOST_COLUMNS) return []
    const dateOrder = readings.get(file.name)?.dateOrder
    return [{ headings: columns.map(({ heading }) => heading), columns: Object.fromEntries(columns.map(({ heading, field }) => [heading, field])), ...(dateOrder ? { dateOrder } : {}) }]
  })
}

function likeOf({ looked }: Pending, key: string): Likeness | undefined {
  return looked.plan.people.reviewed.find((reviewed) => reviewed.key === key)?.like
}

function previewOf(importId: string, { sources, looked }: Pending): ImportPreview {
  const { added, updated, skipped, sample, fields, history, duplicates } = looked
  return { importId, files: sources.map(reportOf), added, updated, skipped, sample, fields, ...(history ? { history } : {}), ...(duplicates ? { duplicates } : {}) }
}

function reportOf({ file, format, people, rows, problems, problemCount, columns, guessed, reading, events, details }: ReadSource): ReadFile {
  return {
    file: file.name,
    format,
    people: people.length + rows.filter(({ row }) => row.table === 'people').length,
    entries: events.length + people.reduce((total, { entries }) => total + entries.length, 0) + rows.filter(({ row }) => row.table === 'entries').length,
    problems: [...problems],
    problemCount,
    ...(columns ? { columns: columns.map((column) => ({ ...column, samples: [...column.samples] })) } : {}),
    ...(reading ? { reading } : {}),
    ...(guessed === undefined ? {} : { guessed }),
    details: [...details],
  }
}

/** Zips are taken apart; two files of one name can be told apart when one of them is read again. */
async function openedFiles(files: readonly SourceFile[]): Promise<SourceFile[]> {
  return withOwnNames((await Promise.all(files.map(unpack))).flat())
}

/** Two files of one name can be told apart when one of them is read again. */
function withOwnNames(files: readonly SourceFile[]): SourceFile[] {
  const seen = new Map<string, number>()
  return files.map(({ name, bytes }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { name: count === 1 ? name : `${name} (${count})`, bytes }
  })
}
