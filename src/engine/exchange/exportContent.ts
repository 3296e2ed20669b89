import type { ExportRequest } from '../../contract'
import type { Entry, EntryKind } from '../../core/entries/registry'
import { displayName, type Person } from '../../core/people'
import { Problem } from '../../core/problem'
import type { Speak } from '../../core/speech'
import { FileNames } from '../../formats/fileNames'
import { writeTable } from '../../formats/writeTable'
import type { ExchangeEngine } from './exchangeEngine'
import { Slices } from '../slices'
import { ExportContext } from './exportContext'
import { exportMakers } from './exportMakers'

/** One file of an export, made piece by piece when it is asked for. */
export interface ExportFile {
  readonly name: string
  readonly content: () => AsyncIterable<string | Uint8Array<ArrayBuffer>> | Iterable<string | Uint8Array<ArrayBuffer>>
}

export interface ExportContent {
  /** What the one file, or the folder of many, is called. */
  readonly name: string
  readonly files: readonly ExportFile[]
  readonly people: number
  readonly entries: number
  /** Entries of those people that have no place in the format. */
  readonly leftOut: readonly { readonly kind: EntryKind; readonly count: number }[]
  /** Whether it is a folder of files whatever their number. */
  readonly isFolder: boolean
  /** The media type of a single file. */
  readonly type: string
}

/** What an export holds: the people asked for and what is known of them. */
export async function exportContent(engine: ExchangeEngine, request: ExportRequest, speak: Speak): Promise<ExportContent> {
  const { table } = request
  if (table) return { name: table.name, files: [{ name: `${new FileNames().give(table.name)}.csv`, content: () => writeTable(table) }], isFolder: false, type: 'text/csv', people: 0, entries: 0, leftOut: [] }
  const book = await engine.whole()
  const people = chosen(engine, request)
  const today = engine.clock.today()
  const isWhole = request.ids === undefined && request.query === undefined
  const context = new ExportContext(book, people, today)
  const name = people.length === 1 && people[0] && !isWhole ? new FileNames().give(displayName(people[0])) : `Hearth ${today}`
  const { make, type, extension, isFolder = false, holds = () => true } = exportMakers[request.format]
  const entries: Entry[] = []
  await new Slices().drain(isWhole ? book.entries.values() : context.eachEntry(), (entry) => void entries.push(entry))
  const made = make({ engine, request, people, entries, context, isWhole, name, speech: speak(request.language, today) })
  const files = 'files' in made ? made.files : [{ name: `${name}.${extension}`, content: made.content }]
  const { people: count = people.length, entries: counted = entries.filter(holds).length } = made
  return { name, files, isFolder, type, people: count, entries: counted, leftOut: countKinds(entries.filter((entry) => !holds(entry))) }
}

function countKinds(entries: readonly Entry[]): ExportContent['leftOut'] {
  const counts = new Map<EntryKind, number>()
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count)
}

function chosen({ book, finder }: ExchangeEngine, { ids, query }: ExportRequest): Person[] {
  const wanted = ids ?? (query === undefined ? undefined : finder.find(query, Number.MAX_SAFE_INTEGER).map(({ id }) => id))
  if (wanted === undefined) return [...book.people.values()]
  const people = [...new Set(wanted)].flatMap((id) => book.people.get(id) ?? [])
  if (people.length === 0) throw new Problem('export.nobody', 'There is nobody to export.')
  return people
}
