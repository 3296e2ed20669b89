import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { report } from '../report'
import { type Disk, makeFolder, readIfThere, writeWhole } from './disk'
import { aligned, packPart, padding, type PartHead, unpackPart } from './packedPart'

/** What a file that was set aside begins with, after its own checksum and length. */
interface Head {
  /** What the parts were worked out from, and by which rules. */
  readonly basis: string
  readonly parts: readonly PartHead[]
}

/** How these files are laid out; another number is not believed. */
const LAYOUT = 2
/** The checksum of the head and its length. */
const OPENING = 8

/**
 * Writes down something that was worked out from the book, so that it need not be worked out again.
 * @param basis what it was worked out from, and by which rules: it is only ever believed for the same.
 */
export async function setAside(disk: Disk, path: string, basis: string, parts: readonly unknown[]): Promise<void> {
  const packed = parts.map(packPart)
  const head = serialize({ basis: basisOf(basis), parts: packed.map(({ head: each }) => each) } satisfies Head)
  const opening = Buffer.alloc(OPENING)
  opening.writeUInt32BE(crc32(head))
  opening.writeUInt32BE(head.length, 4)
  await makeFolder(disk, dirname(path))
  await writeWhole(disk, path, Buffer.concat([opening, head, padding(OPENING + head.length), ...packed.map(({ bytes }) => bytes)]))
}

/** What was set aside, part by part with pauses between; `undefined` where there is nothing, it cannot be read, does not verify, or stands for something else: then it is worked out again. */
export async function takeAside(disk: Disk, path: string, basis: string): Promise<unknown[] | undefined> {
  try {
    return await take(disk, path, basis)
  } catch (error) {
    report(error)
    return undefined
  }
}

async function take(disk: Disk, path: string, basis: string): Promise<unknown[] | undefined> {
  const bytes = await readIfThere(disk, path)
  const head = bytes && readHead(bytes)
  if (!head || head.value.basis !== basisOf(basis)) return undefined
  const taken: unknown[] = []
  let start = aligned(head.end)
  for (const part of head.value.parts) {
    const found = bytes.subarray(start, (start += part.length))
    if (found.length !== part.length || crc32(found) !== part.checksum) return undefined
    taken.push(unpackPart(found, part))
    await setImmediate()
  }
  return taken
}

function readHead(bytes: Buffer): { readonly value: Head; readonly end: number } | undefined {
  if (bytes.length < OPENING) return undefined
  const end = OPENING + bytes.readUInt32BE(4)
  const head = bytes.subarray(OPENING, end)
  // Where the file has become zeros (a power cut) an empty head would verify.
  if (head.length === 0 || end > bytes.length || crc32(head) !== bytes.readUInt32BE(0)) return undefined
  return { value: deserialize(head) as Head, end }
}

function basisOf(basis: string): string {
  return JSON.stringify([LAYOUT, basis])
}
