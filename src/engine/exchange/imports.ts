import { v7 as newId } from 'uuid'
import type { Committed, ImportPreview, ReadFile } from '../../contract'
import { Problem } from '../../core/problem'
import { parseTarget } from '../../formats/csvTargets'
import type { ExchangeEngine } from './exchangeEngine'
import { planPreview, type PlannedImport } from './planPreview'
import { readSource, readSources, type ReadSource, type SourceFile } from './readImport'
import { Progress, Slices } from './slices'

/** Imports somebody looks at and never applies are forgotten, oldest first. */
const KEPT = 4
/** Pictures written at the same time: most of each is waiting for the disk. */
const AT_ONCE = 8

interface Pending {
  readonly sources: readonly ReadSource[]
  readonly plan: PlannedImport
  /** Of the book the plan was made for. */
  readonly revision: number
  readonly stop: AbortController
}

export type Imported = Committed & { added: number; updated: number; skipped: number; addedIds: string[] }

export interface Imports {
  /** Reads files and says what would happen; nothing is written. */
  read(input: { readonly files: readonly SourceFile[] }, signal?: AbortSignal): Promise<ImportPreview>
  /** Reads a table again with other columns; headings that are not named stay as they are. */
  remap(input: { readonly importId: string; readonly file: string; readonly columns: Readonly<Record<string, string>> }): Promise<ImportPreview>
  /** Writes it all as one change, after a backup. */
  apply(input: { readonly importId: string }): Promise<Imported>
  cancel(input: { readonly importId: string }): Promise<Record<string, never>>
}

export function createImports(engine: ExchangeEngine): Imports {
  const pending = new Map<string, Pending>()

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
    read: async ({ files }, signal) => {
      const stop = new AbortController()
      const slices = new Slices(signal ? AbortSignal.any([signal, stop.signal]) : stop.signal)
      const sources = await readSources(engine, withOwnNames(files), slices)
      const { revision } = engine
      return keep(newId(), { sources, plan: await planPreview(engine, sources, slices), revision, stop })
    },

    remap: async ({ importId, file, columns }) => {
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
      const again = await readSource(engine, source.file, slices, { columns: before })
      const sources = one.sources.with(at, again)
      const { revision } = engine
      return keep(importId, { ...one, sources, plan: await planPreview(engine, sources, slices), revision })
    },

    apply: async ({ importId }) => {
      const one = find(importId)
      pending.delete(importId)
      try {
        return await applyImport(engine, one)
      } catch (error) {
        pending.set(importId, one)
        throw error
      }
    },

    cancel: ({ importId }) => {
      pending.get(importId)?.stop.abort()
      pending.delete(importId)
      return Promise.resolve({})
    },
  }
}

async function applyImport(engine: ExchangeEngine, { sources, plan: looked, revision, stop }: Pending): Promise<Imported> {
  const slices = new Slices(stop.signal)
  const plan = revision === engine.revision ? looked : await planPreview(engine, sources, slices)
  if (plan.changes) await engine.backup('before-import')
  await storePhotos(engine, sources, plan, slices)
  const people = sources.flatMap((source) => source.people)
  const rows = sources.flatMap((source) => source.rows.map(({ row }) => row))
  const ids = [...people.map(({ id }) => id ?? ''), ...rows.flatMap(({ table, row }) => (table === 'people' ? [row.id] : []))]
  const there = new Set(ids.filter((id) => engine.book.people.has(id)))
  const committed = await engine.run({ type: 'import.apply', people, rows, source: sourceNames(sources) })
  const { added, updated, skipped } = committed.label.params ?? {}
  const addedIds = ids.filter((id) => !there.has(id) && engine.book.people.has(id))
  return { ...committed, added: Number(added), updated: Number(updated), skipped: Number(skipped), addedIds }
}

/** Pictures come before the people that name them; one nobody names in the end does no harm. */
async function storePhotos(engine: ExchangeEngine, sources: readonly ReadSource[], plan: PlannedImport, slices: Slices): Promise<void> {
  const progress = new Progress(engine, 'import-apply', plan.photos.size)
  const wanted = sources.flatMap(({ photos }) => [...photos].flatMap(([name, bytes]) => (plan.photos.has(name) ? [bytes] : [])))
  for (let done = 0; done < wanted.length; done += AT_ONCE) {
    await Promise.all(wanted.slice(done, done + AT_ONCE).map((bytes) => engine.photos.put(bytes)))
    progress.say(done)
    await slices.breathe()
  }
}

function previewOf(importId: string, { sources, plan }: Pending): ImportPreview {
  const { photos: _photos, changes: _changes, ...rest } = plan
  return { importId, files: sources.map(reportOf), ...rest }
}

function reportOf({ file, format, people, rows, problems, problemCount, columns, guessed, details }: ReadSource): ReadFile {
  return {
    file: file.name,
    format,
    people: people.length + rows.filter(({ row }) => row.table === 'people').length,
    entries: people.reduce((total, { entries }) => total + entries.length, 0) + rows.filter(({ row }) => row.table === 'entries').length,
    problems: [...problems],
    problemCount,
    ...(columns ? { columns: columns.map((column) => ({ ...column, samples: [...column.samples] })) } : {}),
    ...(guessed === undefined ? {} : { guessed }),
    details: [...details],
  }
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

function sourceNames(sources: readonly ReadSource[]): string {
  const names = sources.map(({ file }) => file.name.slice(Math.max(file.name.lastIndexOf('/'), file.name.lastIndexOf('\\')) + 1))
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
}
