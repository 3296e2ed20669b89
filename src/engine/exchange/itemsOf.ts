import { formatOf, readFile } from '../../formats/readFile'
import { problemItem, type Reader } from '../../formats/reading'
import { readWorkbook } from '../../formats/xlsx'
import type { ReadJob } from './readInThread'
import { ReadSource } from './readSource'

/** A file opened to be read, in whichever thread. */
export async function itemsOf({ file, ...options }: ReadJob): Promise<{ readonly source: ReadSource; readonly items: Reader }> {
  const bytes = new Uint8Array(await file.bytes.arrayBuffer())
  const source = new ReadSource(file, formatOf(bytes, file.name))
  const named = { ...options, file: file.name }
  if (source.format !== 'xlsx') return { source, items: readFile(bytes, source.format, named) }
  const sheet = await readWorkbook(bytes)
  return { source, items: sheet ? readFile(bytes, source.format, { ...named, sheet }) : unreadable(file.name) }
}

function* unreadable(file: string): Reader {
  yield problemItem({ file, line: 1, code: 'import.workbook', message: 'This workbook is damaged or too large.' })
}
