import { readSheet } from 'read-excel-file/universal'
import { unzipSync } from 'fflate'
import type { SheetRows } from './reading'

/** Unpacked, a workbook of a few kilobytes can be gigabytes. */
const UNPACKED = 150_000_000

/** A zip whose first names are those of a workbook. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const names = namesIn(bytes)
  return names.has('xl/workbook.xml')
}

function namesIn(bytes: Uint8Array): Set<string> {
  const names = new Set<string>()
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name)
        return false
      },
    })
  } catch {
    // What cannot be taken apart is no workbook.
  }
  return names
}

/** The first sheet of a workbook as text; undefined where it is too large or damaged. Dates come as `YYYY-MM-DD`. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<SheetRows | undefined> {
  try {
    if (unpackedSize(bytes) > UNPACKED) return undefined
    const rows = await readSheet(new Blob([bytes]))
    return rows.map((row) => row.map(cellText))
  } catch {
    return undefined
  }
}

function unpackedSize(bytes: Uint8Array): number {
  let size = 0
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return false
    },
  })
  return size
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}
