import { SCHEMA_VERSION, type TableName, tableNames, type Tables } from '../core/book'
import { base64OfBytes } from './binaryText'

/** Every table but the settings, of which there is one row. */
type Listed = Exclude<TableName, 'settings'>
const listed = tableNames.filter((table): table is Listed => table !== 'settings')

export interface JsonBook {
  /** Version of the program. */
  readonly hearth: string
  readonly exportedAt: string
  readonly revision: number
  readonly rows: { readonly [T in Listed]: Iterable<Tables[T]> }
  readonly settings?: Tables['settings']
  readonly photos: Iterable<string>
  /** The bytes of a picture; undefined if it is gone. */
  readonly photoOf: (name: string) => Promise<Uint8Array | undefined>
}

/** The whole book as one JSON document, one row per line, in pieces. Importing it into an empty book gives the same rows. */
export async function* writeJson(book: JsonBook): AsyncGenerator<string, void, void> {
  const { hearth, exportedAt, revision, rows, settings } = book
  const head = { hearth, schema: SCHEMA_VERSION, exportedAt, revision }
  yield `{\n${Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}`
  for (const table of listed) {
    yield `,\n"${table}": [`
    yield* linesOf(rows[table])
    yield ']'
  }
  if (settings) yield `,\n"settings": ${JSON.stringify(settings)}`
  yield ',\n"photos": {'
  let separator = '\n'
  for (const name of book.photos) {
    const bytes = await book.photoOf(name)
    if (!bytes) continue
    yield `${separator}${JSON.stringify(name)}: "${base64OfBytes(bytes)}"`
    separator = ',\n'
  }
  yield '}\n}\n'
}

function* linesOf(rows: Iterable<unknown>): Generator<string, void, void> {
  let separator = '\n'
  for (const row of rows) {
    yield separator + JSON.stringify(row)
    separator = ',\n'
  }
  if (separator !== '\n') yield '\n'
}
