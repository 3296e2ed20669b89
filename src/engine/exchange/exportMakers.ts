import { version } from '../../../package.json'
import type { ExportRequest } from '../../contract'
import { settingsOf } from '../../core/book'
import { briefOf } from '../../core/brief/brief'
import { calendarEvents } from '../../core/calendarEvents'
import type { Entry, EntryOf } from '../../core/entries/registry'
import type { Person } from '../../core/people'
import { registerOf } from '../../core/gifts/register'
import { Problem } from '../../core/problem'
import type { Speech } from '../../core/speech'
import { writeIcs } from '../../formats/ics'
import { writeBriefHtml, writeBriefMarkdown } from '../../formats/writeBrief'
import { isGiftIdea } from '../../formats/csvHearth'
import { csvColumns, writeCsv } from '../../formats/writeCsv'
import { writeGiftRegister } from '../../formats/writeGiftRegister'
import { htmlTitle, writeHtml } from '../../formats/writeHtml'
import { writeJson } from '../../formats/writeJson'
import { labelLines, writeLabels } from '../../formats/writeLabels'
import { type VcardVersion, uidOf, writeVcard } from '../../formats/writeVcard'
import type { ExchangeEngine } from './exchangeEngine'
import type { ExportFile } from './exportContent'
import type { ExportContext } from './exportContext'
import { markdownFiles } from './markdownFiles'
import { pictureOf } from './pictureOf'

/** What an export is made from. */
export interface ExportJob {
  readonly engine: ExchangeEngine
  readonly request: ExportRequest
  readonly people: readonly Person[]
  /** Of those people, each once. */
  readonly entries: readonly Entry[]
  readonly context: ExportContext
  readonly isWhole: boolean
  readonly name: string
  readonly speech: Speech
}

type Counts = { readonly people?: number; readonly entries?: number }
type Made = Counts & ({ readonly files: readonly ExportFile[] } | { readonly content: ExportFile['content'] })

interface Maker {
  readonly make: (job: ExportJob) => Made
  readonly extension: string
  readonly type: string
  readonly isFolder?: boolean
  /** Which entries it has a place for; left out: all of them, or it is not made to hold any. */
  readonly holds?: (entry: Entry) => boolean
}

/** How each format is made. A new one is one line here and its writer in formats/. */
export const exportMakers: Readonly<Record<ExportRequest['format'], Maker>> = {
  markdown: { make: (job) => ({ files: markdownFiles(job) }), extension: 'md', type: 'text/markdown', isFolder: true },
  csv: { make: ({ people, context, request }) => ({ content: () => writeCsv(people, (person) => context.of(person), wantedColumns(request)) }), extension: 'csv', type: 'text/csv', holds: (entry) => entry.kind === 'note' || isGiftIdea(entry) },
  vcard: { make: (job) => ({ content: () => vcards(job, '4.0') }), extension: 'vcf', type: 'text/vcard', holds: isNote },
  vcard3: { make: (job) => ({ content: () => vcards(job, '3.0') }), extension: 'vcf', type: 'text/vcard', holds: isNote },
  ics: { make: calendar, extension: 'ics', type: 'text/calendar', holds: ({ kind }) => kind === 'reminder' },
  html: { make: page, extension: 'html', type: 'text/html' },
  labels: { make: labels, extension: 'html', type: 'text/html' },
  brief: { make: (job) => ({ content: () => writeBriefHtml(briefPages(job), job.speech) }), extension: 'html', type: 'text/html' },
  briefMarkdown: { make: (job) => ({ content: () => writeBriefMarkdown(briefPages(job), job.speech) }), extension: 'md', type: 'text/markdown' },
  gifts: { make: gifts, extension: 'csv', type: 'text/csv' },
  json: { make: json, extension: 'json', type: 'application/json' },
}

function wantedColumns({ columns }: ExportRequest): ReadonlySet<string> | undefined {
  const unknown = columns?.find((column) => !csvColumns.includes(column))
  if (unknown !== undefined) throw new Problem('export.column', `There is no column "${unknown}".`, { field: 'columns', params: { column: unknown } })
  return columns && new Set(columns)
}

function isNote(entry: Entry): entry is EntryOf<'note'> {
  return entry.kind === 'note'
}

async function* vcards({ engine, people, context }: ExportJob, version: VcardVersion): AsyncGenerator<string, void, void> {
  const uid = (id: string) => {
    const person = engine.book.people.get(id)
    return person && uidOf(person)
  }
  for (const person of people) {
    const { entries, nameOf } = context.of(person)
    const notes = entries.filter(isNote)
    yield writeVcard(person, { notes, nameOf, uidOf: uid, version, photo: await pictureOf(engine, person.photo) })
  }
}

function calendar({ engine, people, isWhole }: ExportJob): Made {
  const only = isWhole ? {} : { only: new Set(people.map(({ id }) => id)) }
  return { content: () => writeIcs(calendarEvents(engine.book, engine.clock.today(), only)) }
}

function page({ engine, people, context, speech }: ExportJob): Made {
  const detailsOf = async (person: Person) => ({ person, entries: context.of(person).entries.toReversed(), nameOf: context.nameOf, photo: await pictureOf(engine, person.photo) })
  return { content: () => writeHtml(htmlTitle(people.length, speech), people, detailsOf, speech) }
}

function labels({ people, speech }: ExportJob): Made {
  const addressed = people.filter((person) => labelLines(person) !== undefined)
  if (addressed.length === 0) throw new Problem('export.noAddress', 'None of them has an address for a label.')
  return { content: () => writeLabels(addressed, speech), people: addressed.length, entries: 0 }
}

function gifts({ engine, request }: ExportJob): Made {
  const today = engine.clock.today()
  const register = registerOf(engine.book, request.year ?? today.slice(0, 4), today)
  return { content: () => writeGiftRegister(register), people: new Set(register.rows.flatMap(({ people }) => people.map(({ id }) => id))).size, entries: register.rows.length }
}

function briefPages({ engine, people, request }: ExportJob) {
  const day = request.on ?? engine.clock.today()
  return { day, briefs: people.map(({ id }) => briefOf(engine.book, id, day)) }
}

function json({ engine, people, entries, isWhole }: ExportJob): Made {
  const { book, clock, revision } = engine
  const whole = <T>(rows: ReadonlyMap<string, T>) => (isWhole ? rows.values() : [])
  const content = () =>
    writeJson({
      hearth: version,
      exportedAt: clock.now(),
      revision,
      rows: { people, entries, nudgeStates: whole(book.nudgeStates), segments: whole(book.segments), templates: whole(book.templates) },
      settings: isWhole && book.settings.size > 0 ? settingsOf(book) : undefined,
      photos: new Set(people.flatMap(({ photo }) => photo ?? [])),
      photoOf: (name) => pictureOf(engine, name),
    })
  return { content }
}
