import { appendFile, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toEnd } from '../../../src/core/steps'
import { Keyring, sealedDisk } from '../../../src/engine/seal/keyring'
import { realDisk } from '../../../src/engine/store/disk'
import { blockChecksums, type LinesOnDisk, openOnDisk } from '../../../src/engine/store/linesOnDisk'
import { hashInSteps } from '../../../src/engine/store/snapshotFile'
import { temporaryFolder } from '../temporaryBook'

const line = (length: number, letter = 'x') => `${letter.repeat(length - 1)}\n`
const [KB, MB] = [1 << 10, 1 << 20]

async function written(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'snapshot')
  await writeFile(path, text)
  return path
}

async function opened(path: string): Promise<LinesOnDisk> {
  const onDisk = await openOnDisk(realDisk, path, { least: 0 })
  if (!onDisk) throw new Error('it was not opened')
  return onDisk.lines
}

test.each([
  { what: 'nothing', text: '' },
  { what: 'one line', text: line(100) },
  { what: 'no end of line', text: `${line(100)}half` },
  { what: 'two short lines', text: line(90) + line(120) },
  { what: 'more than one piece', text: line(5 * MB) + line(3 * MB, 'y') + line(130) },
  { what: 'a piece to the byte', text: line(MB - 130) + line(130) },
  { what: 'a block to the byte', text: line(8 * KB - 130) + line(130) },
  { what: 'a last line that begins in the piece before', text: line(MB - 50) + line(130) },
])('$what: the hash, every line and all of it are those of the file read at one go', async ({ text }) => {
  const path = await written(text)
  const onDisk = await openOnDisk(realDisk, path, { least: 0 })
  expect(onDisk?.hash).toBe(toEnd(hashInSteps(Buffer.from(text))))
  const { lines } = onDisk ?? {}
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    expect(lines?.at(start, end).toString()).toBe(text.slice(start, end))
    start = end + 1
  }
  expect(lines && toEnd(lines.all()).toString()).toBe(text)
  await lines?.close()
})

describe('a file whose blocks are known', () => {
  const text = line(5 * KB) + line(MB, 'y') + line(100, 'z') + line(130)
  // Of a hash that no file has one can see that it was believed.
  const known = { size: text.length, checksums: blockChecksums(Buffer.from(text)), sha256: 'as it was' }
  const hashOf = async (bytes: Buffer, besides: Partial<typeof known> = {}) => {
    const onDisk = await openOnDisk(realDisk, await written(bytes.toString('latin1')), { least: 0, known: () => Promise.resolve({ ...known, ...besides }) })
    await onDisk?.lines.close()
    return onDisk?.hash
  }

  test('is not hashed again, and gives the same lines', async () => {
    const onDisk = await openOnDisk(realDisk, await written(text), { least: 0, known: () => Promise.resolve(known) })
    expect(onDisk?.hash).toBe('as it was')
    expect(onDisk?.lines.at(5 * KB, 5 * KB + 3).toString()).toBe('yyy')
    expect(onDisk && toEnd(onDisk.lines.all()).toString()).toBe(text)
  })

  test('is hashed where one bit anywhere is another, where it is longer or shorter, or was known as another size', async () => {
    const changed = [
      ...[0, 7, 8 * KB - 1, 8 * KB, 700_000, text.length - 131, text.length - 1].map((at) => {
        const bytes = Buffer.from(text)
        bytes[at] = (bytes[at] ?? 0) ^ 1
        return bytes
      }),
      Buffer.from(text + line(50)),
      Buffer.from(text.slice(0, -130)),
      Buffer.from(text).fill(0, 512, 1024),
    ]
    for (const bytes of changed) expect(await hashOf(bytes)).toBe(toEnd(hashInSteps(bytes)))
    expect(await hashOf(Buffer.from(text), { size: text.length - 1 })).toBe(toEnd(hashInSteps(Buffer.from(text))))
    expect(await hashOf(Buffer.from(text), { checksums: known.checksums.subarray(1) })).toBe(toEnd(hashInSteps(Buffer.from(text))))
  })
})

test('a last line longer than any there is has no hash, so that the file is read at one go', async () => {
  const onDisk = await openOnDisk(realDisk, await written(line(9 * KB) + line(10 * KB)), { least: 0 })
  expect(onDisk?.hash).toBeUndefined()
  await onDisk?.lines.close()
})

test('a small file, and one that is handed on otherwise than it stands, are not opened', async () => {
  const path = await written(line(100))
  expect(await openOnDisk(realDisk, path)).toBeUndefined()
  const ring = new Keyring(join(path, '..'), { known: [{ key: Buffer.alloc(32), vault: '00', generation: 1 }], plainToo: true })
  expect(await openOnDisk(sealedDisk(realDisk, ring), path, { least: 0 })).toBeUndefined()
})

describe('whatever becomes of the file', () => {
  const text = line(6 * KB, 'a') + line(6 * KB, 'b') + line(2 * MB, 'c')

  test('what has been given out stays as it was, and what is another than was hashed is not given out', async () => {
    const path = await written(text)
    const lines = await opened(path)
    const first = lines.at(0, 5)
    const file = await open(path, 'r+')
    await file.write('zz', 1)
    await file.close()
    expect(first.toString()).toBe('aaaaa')
    expect(() => lines.at(0, 5)).toThrow(expect.objectContaining({ code: 'book.changedOutside' }))
    expect(() => toEnd(lines.all())).toThrow(expect.objectContaining({ code: 'book.changedOutside' }))
    expect(lines.at(9 * KB, 9 * KB + 3).toString()).toBe('bbb')
    await lines.close()
  })

  test('one that was cut is told', async () => {
    const path = await written(text)
    const lines = await opened(path)
    await writeFile(path, text.slice(0, 3 * KB))
    expect(() => lines.at(4 * KB, 5 * KB)).toThrow(expect.objectContaining({ code: 'book.changedOutside' }))
    await lines.close()
  })

  test('one that was replaced or deleted is still read as it was', async () => {
    const path = await written(text)
    const lines = await opened(path)
    await rm(path)
    expect(lines.at(7 * KB, 7 * KB + 3).toString()).toBe('bbb')
    expect(toEnd(lines.all()).toString()).toBe(text)
  })

  test('in memory it is needed no longer', async () => {
    const path = await written(text)
    const lines = await opened(path)
    toEnd(lines.all())
    await appendFile(path, 'more')
    await writeFile(path, 'something else')
    expect([lines.at(0, 3).toString(), toEnd(lines.all()).toString()]).toEqual(['aaa', text])
    expect(await readFile(path, 'utf8')).toBe('something else')
  })
})
