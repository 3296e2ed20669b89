import { SCHEMA_VERSION, type TableName, tableNames } from '../core/book'
import { ImportedRow, type ImportProblem } from '../core/importing'
import { rowTrouble } from '../core/importRows'
import { SETTINGS_ID } from '../core/settings'
import { bytesOfBase64 } from './binaryText'
import { decodeText } from './encoding'
import { type JsonPiece, JsonTrouble, parsed, scanJson } from './jsonScanner'
import { readTelegram } from './history/readTelegram'
import { limits } from './limits'
import { readMonica } from './monica/readMonica'
import type { ReadItem, Reader, ReadOptions } from './reading'

const tables: ReadonlySet<string> = new Set(tableNames)

/** Reads JSON of Hearth itself, Monica and Telegram. A row that does not fit is reported; a file that is no whole JSON, or from a newer Hearth, is refused as a whole. */
export function* readJson(bytes: Uint8Array, options: ReadOptions): Reader {
  const { file } = options
  const text = decodeText(bytes)
  const others = otherProgram(text)
  if (others) return yield* readOther(text, others, options)
  const book = new BookReader(text, file)
  let count = 0
  try {
    for (const piece of scanJson(text, limits.jsonDepth)) {
      yield* book.take(piece)
      if ((count += 1) % 50 === 0) yield { kind: 'pause', done: piece.position, of: text.length }
    }
    yield* book.end()
  } catch (error) {
    if (!(error instanceof JsonTrouble)) throw error
    yield { ...book.problem(error.position, error.code, error.message, { why: error.message, ...error.params }), refused: true }
  }
}

type OtherReader = (value: unknown, options: ReadOptions) => Reader

/** Whose JSON it is, by the keys at its beginning. */
function otherProgram(text: string): OtherReader | undefined {
  const start = text.slice(0, 2000)
  if (/"(?:app_version|exported_by|export_date)"\s*:/.test(start) && !/"hearth"\s*:/.test(start)) return (value, options) => readMonica((value as { account?: unknown } | null)?.account, options)
  if (/^\s*\{\s*"(?:name|about|personal_information)"\s*:/.test(start) && /"(?:messages|chats|personal_information)"\s*:/.test(start)) return readTelegram
  return undefined
}

/** The whole of it at once, once its depth is known to be sound. */
function* readOther(text: string, read: OtherReader, options: ReadOptions): Reader {
  try {
    for (const piece of scanJson(text, limits.jsonDepth)) yield { kind: 'pause', done: piece.position / 2, of: text.length }
    yield* read(parsed(text, 0), options)
  } catch (error) {
    if (!(error instanceof JsonTrouble)) throw error
    const { code, message, params, position } = error
    const line = text.slice(0, position).split('\n').length
    yield { kind: 'problem', problem: { file: options.file, line, code, message, params: { why: message, ...params } }, refused: true }
  }
}

class BookReader {
  private isHearth = false
  private readonly settings: [string, unknown][] = []
  private counted = { position: 0, line: 1 }

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  *take(piece: JsonPiece): Reader {
    const { key, member, position } = piece
    if (key === 'hearth') this.isHearth = true
    else if (key === 'schema') refuseNewer(piece)
    else if (key === 'photos' && member !== undefined) yield this.photo(piece, member)
    else if (key === 'settings' && member !== undefined) this.settings.push([member, parsed(piece.text, position)])
    else if (tables.has(key) && member === undefined) yield this.row(key as TableName, parsed(piece.text, position), position)
  }

  *end(): Reader {
    if (!this.isHearth) throw new JsonTrouble('import.notHearth', 'This is JSON, but no book of Hearth.', 0)
    if (this.settings.length > 0) yield this.row('settings', { ...Object.fromEntries(this.settings), id: SETTINGS_ID }, 0)
  }

  private row(table: TableName, value: unknown, position: number): ReadItem {
    const row = ImportedRow.safeParse({ table, row: value })
    const trouble = row.success ? rowTrouble(row.data) : { field: 'id', message: 'It has no id.' }
    if (row.success && !trouble) return { kind: 'row', row: row.data, line: this.lineAt(position) }
    const why = trouble?.message ?? ''
    return this.problem(position, 'import.row', `This row does not fit: ${why}`, { why }, `${table}.${trouble?.field ?? ''}`)
  }

  private photo({ text, position }: JsonPiece, name: string): ReadItem {
    const base64 = text.length > limits.photoBytes * 1.4 ? undefined : parsed(text, position)
    const bytes = typeof base64 === 'string' ? bytesOfBase64(base64) : undefined
    return bytes ? { kind: 'photo', name, bytes } : this.problem(position, 'import.photo', 'This picture cannot be read.', undefined, 'photos')
  }

  problem(position: number, code: string, message: string, params?: ImportProblem['params'], field?: string): ReadItem & { readonly kind: 'problem' } {
    return { kind: 'problem', problem: { file: this.file, line: this.lineAt(position), code, message, ...(field === undefined ? {} : { field }), ...(params ? { params } : {}) } }
  }

  /** Counts on from the last place asked for, as pieces come in order. */
  private lineAt(position: number): number {
    if (position < this.counted.position) this.counted = { position: 0, line: 1 }
    let { line } = this.counted
    for (let i = this.text.indexOf('\n', this.counted.position); i !== -1 && i < position; i = this.text.indexOf('\n', i + 1)) line += 1
    this.counted = { position, line }
    return line
  }
}

function refuseNewer({ text, position }: JsonPiece): void {
  const version = text.trim().slice(0, 40)
  if (/^\d{1,9}$/.test(version) && Number(version) <= SCHEMA_VERSION) return
  const message = `This book was written by a newer Hearth (version ${version} of its data; this one reads up to ${SCHEMA_VERSION}).`
  throw new JsonTrouble('import.newerSchema', message, position, { version, known: SCHEMA_VERSION })
}
