import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { settingsOf } from '../../core/book'
import { type ImportedPerson, type ImportedRow, type ImportProblem, soundPerson } from '../../core/importing'
import type { Message } from '../../core/message'
import { type FileFormat, formatOf, readFile } from '../../formats/readFile'
import { imageType } from '../../formats/pictures'
import type { ReadColumn, ReadItem, ReadPerson } from '../../formats/reading'
import type { ExchangeEngine } from './exchangeEngine'
import { Progress, type Slices } from './slices'

/** As many problems as a person reads; the rest are only counted. */
const PROBLEMS = 200

export interface SourceFile {
  readonly name: string
  readonly bytes: Blob
}

/** A file that has been read, with nothing written yet. */
export class ReadSource {
  readonly people: ImportedPerson[] = []
  readonly rows: { readonly row: ImportedRow; readonly line: number }[] = []
  /** Pictures by the name they will have. */
  readonly photos = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly problems: ImportProblem[] = []
  readonly details: Message[] = []
  problemCount = 0
  columns?: readonly ReadColumn[]
  guessed?: boolean
  private refused = false

  constructor(
    readonly file: SourceFile,
    readonly format: FileFormat,
  ) {}

  take(item: ReadItem): void {
    switch (item.kind) {
      case 'person':
        return this.takePerson(item)
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
        return
      case 'pause':
        return
    }
  }

  /** A file that is refused gives nothing at all. */
  finish(): this {
    if (this.refused) {
      this.people.length = 0
      this.rows.length = 0
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
    const fields = name ? { ...person.fields, photo: name } : person.fields
    const looked = soundPerson({ ...person, fields, id: newId(), rowHash: createHash('sha256').update(row).digest('hex').slice(0, 32) })
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
  return type && `${createHash('sha256').update(bytes).digest('hex')}.${type}`
}

/** Reads files one after the other in slices. Nothing a file holds makes this throw. */
export async function readSources(engine: ExchangeEngine, files: readonly SourceFile[], slices: Slices): Promise<ReadSource[]> {
  const progress = new Progress(engine, 'import-read', files.reduce((total, { bytes }) => total + bytes.size, 0))
  const sources: ReadSource[] = []
  let before = 0
  for (const file of files) {
    sources.push(await readSource(engine, file, slices, { onProgress: (share) => progress.say(before + share * file.bytes.size) }))
    before += file.bytes.size
  }
  return sources
}

interface SourceOptions {
  readonly columns?: ReadonlyMap<string, string>
  readonly onProgress?: (share: number) => void
}

export async function readSource(engine: ExchangeEngine, file: SourceFile, slices: Slices, { columns, onProgress }: SourceOptions = {}): Promise<ReadSource> {
  const bytes = new Uint8Array(await file.bytes.arrayBuffer())
  const today = engine.clock.today()
  const source = new ReadSource(file, formatOf(bytes, file.name))
  const dateOrder = settingsOf(engine.book).me?.dateOrder
  await slices.drain(readFile(bytes, source.format, { file: file.name, today, dateOrder, columns }), (item) => {
    source.take(item)
    if (item.kind === 'pause') onProgress?.(item.done / item.of)
  })
  return source.finish()
}
