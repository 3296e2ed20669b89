import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { report } from '../report'
import { type Disk, makeFolder, readIfThere, writeWhole } from './disk'
import { aligned, packPart, padding, type PartHead, unpackPart } from './packedPart'

export interface Basis {
  /** What it was worked out from. */
  readonly of: string
  /** By which rules. */
  readonly rules: string
}

/** What was worked out from a snapshot is of this revision and this SHA-256. */
export const snapshotBasis = (revision: number, sha256: string) => `${String(revision)} ${sha256}`

/** What a file that was set aside begins with, after its own checksum and length. */
interface Head extends Basis {
  readonly layout: number
  readonly parts: readonly PartHead[]
}

/** How these files are laid out; another number is not believed. */
const LAYOUT = 3
/** The checksum of the head and its length. */
const OPENING = 8
/** Summed up between two pauses. */
const PIECE = 1 << 20

/** Writes down something that was worked out from the book, so that it need not be worked out again: it is only ever believed for the same basis. */
export async function setAside(disk: Disk, path: string, { of, rules }: Basis, parts: readonly unknown[]): Promise<void> {
  const packed = parts.map(packPart)
  const head = serialize({ layout: LAYOUT, of, rules, parts: packed.map(({ head: each }) => each) } satisfies Head)
  const opening = Buffer.alloc(OPENING)
  opening.writeUInt32BE(crc32(head))
  opening.writeUInt32BE(head.length, 4)
  await makeFolder(disk, dirname(path))
  await writeWhole(disk, path, Buffer.concat([opening, head, padding(OPENING + head.length), ...packed.map(({ bytes }) => bytes)]))
}

export interface TakenAside {
  readonly of: string
  readonly parts: readonly unknown[]
}

/** What was set aside, part by part with pauses between; `undefined` where there is nothing, it cannot be read, does not verify, or stands for something else than `isWanted`: then it is worked out again. */
export async function takeAside(disk: Disk, path: string, rules: string, isWanted: (of: string) => boolean): Promise<TakenAside | undefined> {
  try {
    return await take(disk, path, rules, isWanted)
  } catch (error) {
    report(error)
    return undefined
  }
}

async function take(disk: Disk, path: string, rules: string, isWanted: (of: string) => boolean): Promise<TakenAside | undefined> {
  const bytes = await readIfThere(disk, path)
  const head = bytes && readHead(bytes)
  if (!head || head.value.layout !== LAYOUT || head.value.rules !== rules || !isWanted(head.value.of)) return undefined
  const taken: unknown[] = []
  let start = aligned(head.end)
  for (const part of head.value.parts) {
    const found = bytes.subarray(start, (start += part.length))
    if (found.length !== part.length || (await checksumOf(found)) !== part.checksum) return undefined
    taken.push(unpackPart(found, part))
  }
  return { of: head.value.of, parts: taken }
}

/** With pauses, in which pages are served: whoever reads memory for the first time waits longer for it than for the sum. */
async function checksumOf(bytes: Buffer): Promise<number> {
  let sum = 0
  for (let from = 0; from < bytes.length; from += PIECE) {
    sum = crc32(bytes.subarray(from, from + PIECE), sum)
    await setImmediate()
  }
  return sum
}

function readHead(bytes: Buffer): { readonly value: Head; readonly end: number } | undefined {
  if (bytes.length < OPENING) return undefined
  const end = OPENING + bytes.readUInt32BE(4)
  const head = bytes.subarray(OPENING, end)
  // Where the file has become zeros (a power cut) an empty head would verify.
  if (head.length === 0 || end > bytes.length || crc32(head) !== bytes.readUInt32BE(0)) return undefined
  return { value: deserialize(head) as Head, end }
}
