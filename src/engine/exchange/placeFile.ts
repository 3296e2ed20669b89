import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { writeOneFile } from './writeExport'

/** Copies a finished file to a place that must be free: whole or not at all. A folder that is there gets the file inside it. */
export async function placeFile(from: string, path: string): Promise<string> {
  const content = () => createReadStream(from) as AsyncIterable<Uint8Array<ArrayBuffer>>
  const placed = await writeOneFile({ files: [{ name: basename(from), content }] }, path)
  return placed.path
}
