import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { type Disk, makeFolder, readIfThere, writeWhole } from './disk'

/**
 * Writes down something that was worked out from the book, so that it need not be worked out again.
 * @param basis what it was worked out from, and by which rules: it is only ever believed for the same.
 */
export async function setAside(disk: Disk, path: string, basis: string, value: unknown): Promise<void> {
  const content = serialize({ basis, value })
  await makeFolder(disk, dirname(path))
  await writeWhole(disk, path, Buffer.concat([checksum(content), content]))
}

/** What was set aside; `undefined` where there is nothing, it does not verify, or it stands for something else. */
export async function takeAside(disk: Disk, path: string, basis: string): Promise<unknown> {
  const bytes = await readIfThere(disk, path)
  if (!bytes || !bytes.subarray(0, CHECKSUM).equals(checksum(bytes.subarray(CHECKSUM)))) return undefined
  try {
    const found = deserialize(bytes.subarray(CHECKSUM)) as { readonly basis: string; readonly value: unknown }
    return found.basis === basis ? found.value : undefined
  } catch {
    // Written by a newer Node.
    return undefined
  }
}

const CHECKSUM = 4

function checksum(content: Buffer): Buffer {
  const bytes = Buffer.alloc(CHECKSUM)
  bytes.writeUInt32BE(crc32(content))
  return bytes
}
