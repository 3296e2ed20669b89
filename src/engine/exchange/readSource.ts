import { hash } from 'node:crypto'
import { type ImportedEvent, type ImportedPerson, type ImportedRow, type ImportProblem, soundPerson, takeAsSound } from '../../core/importing'
import type { Message } from '../../core/message'
import type { FileFormat } from '../../formats/readFile'
import { imageType } from '../../formats/pictures'
import type { ReadColumn, ReadItem, ReadPerson, TableReading } from '../../formats/reading'
import { newId } from '../newId'

/** As many problems as a person reads; the rest are only counted. */
const PROBLEMS = 200

/** What a thread that reads sends at a time. */
export type ReadPart = Pick<ReadSource, 'problemCount' | 'columns' | 'guessed' | 'reading'> & {
  readonly people: ImportedPerson[]
  readonly events: ImportedEvent[]
  readonly rows: ReadSource['rows']
  readonly photos: (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[]
  readonly problems: ImportProblem[]
  readonly details: Message[]
  readonly refused: boolean
}

export interface SourceFile {
  readonly name: string
  readonly bytes: Blob
}

/** A file that has been read, with nothing written yet. */
export class ReadSource {
  readonly people: ImportedPerson[] = []
  readonly events: ImportedEvent[] = []
  readonly rows: { readonly row: ImportedRow; readonly line: number }[] = []
  /** Pictures by the name they will have. */
  readonly photos = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly problems: ImportProblem[] = []
  readonly details: Message[] = []
  problemCount = 0
  columns?: readonly ReadColumn[]
  guessed?: boolean
  reading?: TableReading
  private refused = false

  constructor(
    readonly file: SourceFile,
    readonly format: FileFormat,
  ) {}

  take(item: ReadItem): void {
    switch (item.kind) {
      case 'person':
        return this.takePerson(item)
      case 'event':
        return void this.events.push(item.event)
      case 'row':
        return void this.rows.push({ row: item.row, line: item.line })
      case 'photo':
        return this.takePhoto(item.name, item.bytes)
      case 'problem':
        this.refused ||= item.refused ?? false
        return this.report(item.problem)
      case 'detail':
        return void this.details.push(item.detail)
      case 'columns':
        this.columns = item.columns
        this.guessed = item.guessed
        this.reading = item.reading
        return
      case 'pause':
        return
    }
  }

  /** How much has been found since {@link handOver}. */
  get weight(): number {
    let photos = 0
    for (const { length } of this.photos.values()) photos += length
    return this.people.length + this.events.length / 4 + this.rows.length + this.problems.length + photos / 10_000
  }

  /** What has been found, to be sent to another thread and {@link add}ed there; from here on it is no longer here. */
  handOver(): ReadPart {
    const { columns, guessed, reading, refused, problemCount } = this
    const part = { people: this.people.splice(0), events: this.events.splice(0), rows: this.rows.splice(0), photos: [...this.photos], problems: this.problems.splice(0), details: this.details.splice(0), problemCount, columns, guessed, reading, refused }
    this.photos.clear()
    this.problemCount = 0
    return part
  }

  /** What another thread has found: it has looked at everybody. */
  add({ people, events, rows, photos, problems, details, problemCount, columns, guessed, reading, refused }: ReadPart): void {
    for (const person of people) this.people.push(takeAsSound(person))
    for (const event of events) this.events.push(event)
    for (const row of rows) this.rows.push(row)
    for (const [name, bytes] of photos) this.photos.set(name, bytes)
    this.problems.push(...problems.slice(0, PROBLEMS - this.problems.length))
    this.details.push(...details)
    this.problemCount += problemCount
    this.columns = columns
    this.guessed = guessed
    this.reading = reading
    this.refused = refused
  }

  /** A file that is refused gives nothing at all. */
  finish(): this {
    if (this.refused) {
      this.people.length = 0
      this.rows.length = 0
      this.events.length = 0
      this.photos.clear()
    }
    return this
  }

  report(problem: ImportProblem): void {
    this.problemCount += 1
    if (this.problems.length < PROBLEMS) this.problems.push(problem)
  }

  private takePerson({ person, row, photo }: ReadPerson): void {
    const name = photo && photoName(photo)
    if (photo && name) this.photos.set(name, photo)
    const fields = name ? Object.assign({}, person.fields, { photo: name }) : person.fields
    const looked = soundPerson(Object.assign({}, person, { fields, id: newId(), rowHash: hash('sha256', row, 'hex').slice(0, 32) }))
    if ('person' in looked) this.people.push(looked.person)
    else this.report({ ...person.source, code: 'import.row', message: `This row does not fit: ${looked.issue.message}`, params: { why: looked.issue.message } })
  }

  private takePhoto(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (photoName(bytes) === name) this.photos.set(name, bytes)
    else this.report({ file: this.file.name, line: 1, field: 'photos', code: 'import.photo', message: 'This picture cannot be read.' })
  }
}

/** As the book names pictures: by their content. */
function photoName(bytes: Uint8Array): string | undefined {
  const type = imageType(bytes)
  return type && `${hash('sha256', bytes, 'hex')}.${type}`
}
