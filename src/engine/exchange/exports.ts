import type { ExportReport, ExportRequest } from '../../contract'
import type { Speak } from '../../core/speech'
import { csvColumns } from '../../formats/writeCsv'
import type { ExchangeEngine } from './exchangeEngine'
import { exportContent, type ExportContent } from './exportContent'
import { Slices } from '../slices'
import { writeFolder, writeOneFile } from './writeExport'
import { zipExport } from './zipExport'

export interface Exports {
  /** One file, or a zip where there are several. */
  download(request: ExportRequest): Promise<{ name: string; bytes: Blob }>
  /** Whole or not at all, never over what is there: a file, or for Markdown a folder. */
  write(request: ExportRequest & { readonly path: string }): Promise<ExportReport>
  /** The names of the columns a table can have. */
  readonly columns: readonly string[]
}

export function createExports(engine: ExchangeEngine, speak: Speak): Exports {
  return {
    columns: csvColumns,

    download: async (request) => {
      const content = await exportContent(engine, request, speak)
      const [file] = content.files
      if (content.files.length !== 1 || !file) return { name: `${content.name}.zip`, bytes: await zipExport(content) }
      return { name: file.name, bytes: await blobOf(file, content.type) }
    },

    write: async ({ path, ...request }) => {
      const content = await exportContent(engine, request, speak)
      const written = content.isFolder ? await writeFolder(content, path) : await writeOneFile(content, path)
      return { ...written, files: content.files.length, people: content.people, entries: content.entries, leftOut: [...content.leftOut] }
    },
  }
}

async function blobOf(file: ExportContent['files'][number], type: string): Promise<Blob> {
  const slices = new Slices()
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = []
  for await (const piece of file.content()) {
    pieces.push(piece)
    await slices.pace()
  }
  return new Blob(pieces, { type })
}
