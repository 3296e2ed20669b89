import { Zip, ZipDeflate } from 'fflate'
import type { ExportContent } from './exportContent'
import { Slices } from '../slices'

/** All files in one zip, in slices. */
export async function zipExport({ files }: ExportContent): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let failed: Error | undefined
  const zip = new Zip((error, part) => {
    if (error) failed = error
    else parts.push(new Uint8Array(part))
  })
  const slices = new Slices()
  const encoder = new TextEncoder()
  for (const file of files) {
    const entry = new ZipDeflate(file.name, { level: 6 })
    zip.add(entry)
    for await (const piece of file.content()) entry.push(typeof piece === 'string' ? encoder.encode(piece) : piece)
    entry.push(new Uint8Array(0), true)
    await slices.pace()
  }
  zip.end()
  if (failed) throw failed
  return new Blob(parts, { type: 'application/zip' })
}
