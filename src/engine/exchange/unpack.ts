import { unzip } from 'fflate'
import { Problem } from '../../core/problem'
import { isWorkbook } from '../../formats/xlsx'
import type { SourceFile } from './readSource'

/** Unpacked, a zip of a few kilobytes can be gigabytes. */
const UNPACKED = 1_000_000_000
const FILES = 20_000
/** What Hearth can read at all; pictures and the like in a folder of notes stay there. */
const readable = /\.(vcf|vcard|csv|tsv|txt|json|xlsx|md|markdown|ics|mbox|eml)$/i

/** The files of a zip, in the order they stand; any other file as it is. */
export async function unpack(file: SourceFile): Promise<SourceFile[]> {
  const head = new Uint8Array(await file.bytes.slice(0, 4).arrayBuffer())
  if (head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 3 || head[3] !== 4) return [file]
  const bytes = new Uint8Array(await file.bytes.arrayBuffer())
  if (isWorkbook(bytes)) return [file]
  const found = await filesIn(bytes, file.name)
  return found.length === 0 ? [file] : found
}

function filesIn(bytes: Uint8Array, zip: string): Promise<SourceFile[]> {
  let size = 0
  let count = 0
  const tooMuch = () => size > UNPACKED || count > FILES
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!readable.test(name) || /(^|\/)[._]/.test(name)) return false
    size += originalSize
    count += 1
    return !tooMuch()
  }
  return new Promise((resolve, reject) => {
    unzip(bytes, { filter }, (error, files) => {
      if (tooMuch()) reject(new Problem('import.zipTooBig', `${zip} is too large once it is unpacked.`, { params: { file: zip } }))
      // What cannot be unpacked is reported as a file nobody can read.
      else if (error) resolve([])
      else resolve(Object.entries(files).map(([name, content]) => ({ name, bytes: new Blob([new Uint8Array(content)]) })))
    })
  })
}
