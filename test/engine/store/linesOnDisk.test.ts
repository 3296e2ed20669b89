import { createHash } from 'node:crypto'
import { appendFile, open, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toEnd } from '../../../src/core/steps'
import { Keyring, sealedDisk } from '../../../src/engine/seal/keyring'
import { realDisk } from '../../../src/engine/store/disk'
import { frameLine, lineSpans, type SnapshotLines } from '../../../src/engine/store/lines'
import { openOnDisk } from '../../../src/engine/store/linesOnDisk'
import { readSnapshot } from '../../../src/engine/store/snapshotFile'
import { temporaryFolder } from '../temporaryBook'

const [KB, MB] = [1 << 10, 1 << 20]

/** A line of so many bytes, as a snapshot has them. */
const line = (length: number, letter = 'x') => frameLine(letter.repeat(length - frameLine('').length))

/** A snapshot of these lines. */
const snapshotOf = (lines: string) => {
  const before = frameLine({ hearth: 'snapshot', schema: 1, book: 'b', revision: 1 }) + lines
  return before + frameLine({ end: 1, rows: 0, sha256: createHash('sha256').update(before).digest('hex') })
}

async function written(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'snapshot')
  await writeFile(path, text)
  return path
}

async function opened(path: string): Promise<SnapshotLines> {
  const reading = await openOnDisk(realDisk, path, 0)
  if (!reading) throw new Error('it was not opened')
  return reading.lines
}

test.each([
  { what: 'no line', text: '' },
  { what: 'one line', text: line(100) },
  { what: 'more than one piece', text: line(5 * MB) + line(3 * MB, 'y') + line(130) },
  { what: 'a piece to the byte', text: line(MB - snapshotOf('').length) },
  { what: 'a piece and a byte', text: line(MB - snapshotOf('').length + 1) },
  { what: 'the ends that are read apart, to the byte', text: line(4 * KB - snapshotOf('').length) },
  { what: 'a last line that begins in the piece before', text: line(MB - snapshotOf('').length + 100) },
])('$what: what is read is that of the file read at one go', async ({ text }) => {
  const bytes = Buffer.from(snapshotOf(text))
  const reading = await openOnDisk(realDisk, await written(bytes.toString()), 0)
  const atOnce = readSnapshot(bytes, 'snapshot')
  expect(atOnce.damage).toBeUndefined()
  expect(reading).toMatchObject({ header: atOnce.header, sha256: atOnce.sha256 })
  const { lines } = reading ?? {}
  for (const { start, end } of lineSpans(bytes)) expect(lines?.at(start, end).equals(bytes.subarray(start, end))).toBe(true)
  expect(lines && toEnd(lines.all()).equals(bytes)).toBe(true)
  await lines?.close()
})

test.each([
  { what: 'an empty one', text: '' },
  { what: 'one without its last line', text: snapshotOf(line(100)).slice(0, -20) },
  { what: 'one of another revision at its end', text: snapshotOf('').replace('"end":1', '"end":2') },
  { what: 'one that begins with something else', text: snapshotOf('').slice(1) },
])('$what is not opened, so that it is read at one go', async ({ text }) => {
  expect(await openOnDisk(realDisk, await written(text), 0)).toBeUndefined()
})

test('a small file, and one that is handed on otherwise than it stands, are not opened', async () => {
  const path = await written(line(100))
  expect(await openOnDisk(realDisk, path)).toBeUndefined()
  const ring = new Keyring(join(path, '..'), { known: [{ key: Buffer.alloc(32), vault: '00', generation: 1 }], plainToo: true })
  expect(await openOnDisk(sealedDisk(realDisk, ring), path, 0)).toBeUndefined()
})

describe('whatever becomes of the file', () => {
  const [a, b, c] = [line(6 * KB, 'a'), line(6 * KB, 'b'), line(2 * MB, 'c')]
  const text = snapshotOf(a + b + c)
  const from = text.indexOf(a)
  const first = (lines: SnapshotLines) => lines.at(from, from + a.length - 1).toString()
  const second = (lines: SnapshotLines) => lines.at(from + a.length, from + a.length + b.length - 1).toString()
  const changedOutside = expect.objectContaining({ code: 'book.changedOutside' }) as Error

  /** Writes over it where it stands, as no careful program would. */
  async function writeOver(path: string, what: string, at: number): Promise<void> {
    const file = await open(path, 'r+')
    await file.write(what, at)
    await file.close()
  }

  test('what has been given out stays as it was, and what is another than was written is not given out', async () => {
    const path = await written(text)
    const lines = await opened(path)
    const given = lines.at(from, from + a.length - 1)
    await writeOver(path, 'zz', from + 100)
    expect(given.toString()).toBe(a.trimEnd())
    expect(() => first(lines)).toThrow(changedOutside)
    expect(() => toEnd(lines.all())).toThrow(changedOutside)
    await lines.close()
  })

  test('nor is a line that verifies but is another, nor the lines beside it', async () => {
    const path = await written(text)
    const lines = await opened(path)
    await writeOver(path, line(6 * KB, 'z'), from)
    expect(() => first(lines)).toThrow(changedOutside)
    expect(() => second(lines)).toThrow(changedOutside)
    expect(() => toEnd(lines.all())).toThrow(changedOutside)
    await lines.close()
  })

  test('a file that only got another date is read, all of it, and needed no longer', async () => {
    const path = await written(text)
    const lines = await opened(path)
    await utimes(path, new Date('2001-02-03'), new Date('2001-02-03'))
    expect([first(lines), lines.isRead]).toEqual([a.trimEnd(), true])
    await writeOver(path, line(6 * KB, 'z'), from)
    expect([first(lines), second(lines)]).toEqual([a.trimEnd(), b.trimEnd()])
  })

  test('bytes that changed without anybody having written to it, as of a failing disk, are not given out', async () => {
    const path = await written(text)
    const lines = await opened(path)
    const { atime, mtime } = await stat(path)
    await writeOver(path, 'zz', from + 100)
    await utimes(path, atime, mtime)
    expect(() => first(lines)).toThrow(changedOutside)
    expect(() => toEnd(lines.all())).toThrow(changedOutside)
    await lines.close()
  })

  test('one that was cut is told', async () => {
    const path = await written(text)
    const lines = await opened(path)
    await writeFile(path, text.slice(0, 3 * KB))
    expect(() => first(lines)).toThrow(changedOutside)
    expect(() => toEnd(lines.all())).toThrow(changedOutside)
    await lines.close()
  })

  test('one that was replaced or deleted is still read as it was', async () => {
    const path = await written(text)
    const lines = await opened(path)
    await rm(path)
    expect(second(lines)).toBe(b.trimEnd())
    expect(toEnd(lines.all()).toString()).toBe(text)
  })

  test('in memory it is needed no longer', async () => {
    const path = await written(text)
    const lines = await opened(path)
    toEnd(lines.all())
    await appendFile(path, 'more')
    await writeFile(path, 'something else')
    expect([lines.at(0, 3).toString(), toEnd(lines.all()).toString()]).toEqual([text.slice(0, 3), text])
    expect(await readFile(path, 'utf8')).toBe('something else')
  })
})
