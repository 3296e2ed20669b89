import { version } from '../../../package.json'
import type { ExportRequest } from '../../contract'
import { type BookView, entriesOf, settingsOf } from '../../core/book'
import { calendarEvents } from '../../core/calendarEvents'
import { type Day, fromDayNumber } from '../../core/dates'
import type { Entry } from '../../core/entries/registry'
import { displayName, type Person } from '../../core/people'
import { Problem } from '../../core/problem'
import { historyOf } from '../../core/warmth'
import { FileNames } from '../../formats/fileNames'
import { writeIcs } from '../../formats/ics'
import { writeMarkdown } from '../../formats/markdown'
import { writeCsv } from '../../formats/writeCsv'
import { writeJson } from '../../formats/writeJson'
import { writeVcard } from '../../formats/writeVcard'
import type { ExchangeEngine } from './exchangeEngine'

/** One file of an export, made piece by piece when it is asked for. */
export interface ExportFile {
  readonly name: string
  readonly content: () => AsyncIterable<string> | Iterable<string>
}

export interface ExportContent {
  /** What the one file, or the folder of many, is called. */
  readonly name: string
  readonly files: readonly ExportFile[]
  readonly people: number
  readonly entries: number
}

/** What an export holds: the people asked for and what is known of them. */
export function exportContent(engine: ExchangeEngine, request: ExportRequest): ExportContent {
  const { book } = engine
  const people = chosen(engine, request)
  const isWhole = request.ids === undefined && request.query === undefined
  const context = new ExportContext(book, people, engine.clock.today())
  const name = people.length === 1 && people[0] && !isWhole ? new FileNames().give(displayName(people[0])) : `Hearth ${engine.clock.today()}`
  const counts = { people: people.length, entries: context.entries.length }
  switch (request.format) {
    case 'markdown':
      return { name, files: people.map((person) => ({ name: `${context.fileOf(person.id) ?? ''}.md`, content: () => [writeMarkdown(person, context.of(person))] })), ...counts }
    case 'csv':
      return { name, files: [{ name: `${name}.csv`, content: () => writeCsv(people, (person) => context.of(person)) }], ...counts }
    case 'vcard':
      return { name, files: [{ name: `${name}.vcf`, content: () => vcards(engine, people, context) }], ...counts }
    case 'ics': {
      const events = () => calendarEvents(book, engine.clock.today(), isWhole ? {} : { only: new Set(people.map(({ id }) => id)) })
      return { name, files: [{ name: `${name}.ics`, content: () => writeIcs(events()) }], ...counts }
    }
    case 'json': {
      const entries = isWhole ? [...book.entries.values()] : context.entries
      return { name, files: [{ name: `${name}.json`, content: () => json(engine, people, entries, isWhole) }], people: people.length, entries: entries.length }
    }
  }
}

function chosen({ book, finder }: ExchangeEngine, { ids, query }: ExportRequest): Person[] {
  const wanted = ids ?? (query === undefined ? undefined : finder.find(query, Number.MAX_SAFE_INTEGER).map(({ id }) => id))
  if (wanted === undefined) return [...book.people.values()]
  const people = [...new Set(wanted)].flatMap((id) => book.people.get(id) ?? [])
  if (people.length === 0) throw new Problem('export.nobody', 'There is nobody to export.')
  return people
}

/** What the writers ask about people and their surroundings. */
class ExportContext {
  private readonly files = new Map<string, string>()
  private readonly ids: ReadonlySet<string>

  constructor(
    private readonly book: BookView,
    people: readonly Person[],
    private readonly today: Day,
  ) {
    const names = new FileNames()
    this.ids = new Set(people.map(({ id }) => id))
    for (const person of people) this.files.set(person.id, names.give(displayName(person)))
  }

  readonly fileOf = (personId: string) => this.files.get(personId)

  readonly nameOf = (personId: string) => {
    const person = this.book.people.get(personId)
    return person && displayName(person)
  }

  of(person: Person) {
    const { fileOf, nameOf } = this
    return { entries: sorted(entriesOf(this.book, person.id)), lastTalked: this.lastTalked(person), fileOf, nameOf }
  }

  /** Entries of the people exported; of those they share with others, only their own part. */
  get entries(): Entry[] {
    const found = new Map<string, Entry>()
    for (const id of this.ids) {
      for (const entry of entriesOf(this.book, id)) {
        if (!found.has(entry.id)) found.set(entry.id, { ...entry, personIds: entry.personIds.filter((personId) => this.ids.has(personId)) })
      }
    }
    return [...found.values()]
  }

  private lastTalked({ id }: Person): Day | undefined {
    const days = this.book.remember(id, historyOf).conversations.map(fromDayNumber)
    return days.findLast((day) => day <= this.today)
  }
}

function sorted(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}

async function* vcards(engine: ExchangeEngine, people: readonly Person[], context: ExportContext): AsyncGenerator<string, void, void> {
  for (const person of people) {
    const { entries, nameOf } = context.of(person)
    const notes = entries.filter((entry) => entry.kind === 'note')
    yield writeVcard(person, { notes, nameOf, photo: person.photo === undefined ? undefined : await pictureOf(engine, person.photo) })
  }
}

function json(engine: ExchangeEngine, people: readonly Person[], entries: readonly Entry[], isWhole: boolean) {
  const { book, clock, revision } = engine
  const whole = <T>(rows: ReadonlyMap<string, T>) => (isWhole ? rows.values() : [])
  return writeJson({
    hearth: version,
    exportedAt: clock.now(),
    revision,
    rows: { people, entries, nudgeStates: whole(book.nudgeStates), segments: whole(book.segments), templates: whole(book.templates) },
    settings: isWhole && book.settings.size > 0 ? settingsOf(book) : undefined,
    photos: new Set(people.flatMap(({ photo }) => photo ?? [])),
    photoOf: (name) => pictureOf(engine, name),
  })
}

/** A picture that is gone or damaged does not hold up everything else. */
async function pictureOf({ photos }: ExchangeEngine, name: string): Promise<Uint8Array | undefined> {
  try {
    return await photos.get(name)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
