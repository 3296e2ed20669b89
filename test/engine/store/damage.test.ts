import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cutAnywhere, flipBits, spoilSmallBook, zeroBlocks } from '../../faults/corruption'
import { namesIn, openTestEngine, person } from '../temporaryBook'
import { bytesOf, copyWith, smallBook, bookFiles } from './bookFiles'

const snapshot = 'snapshot-000000000003.jsonl'
const history = 'journal/000000000001.jsonl'
const journal = 'journal/000000000004.jsonl'

/** Changes one byte in the given line. */
const spoil = (line: number) => (bytes: Buffer) => {
  const lines = bytes.toString('latin1').split('\n')
  lines[line - 1] = (lines[line - 1] ?? '').replace(/.$/s, 'x')
  return Buffer.from(lines.join('\n'), 'latin1')
}

test.each([
  { what: 'a flipped bit', spoil: flipBits(199) },
  { what: '512 bytes that became zeros', spoil: zeroBlocks },
  { what: 'a file cut anywhere', spoil: cutAnywhere(29) },
])('$what is told by check, wherever it is', async ({ spoil: change }) => {
  const { runs, lost } = await spoilSmallBook(change)
  expect(lost).toEqual([])
  expect(runs).toBeGreaterThan(8)
})

test.each([
  { what: 'a line of the snapshot', file: snapshot, line: 2, shows: ['Ines', 'Marta', 'Omar', '王芳'], revision: 6 },
  { what: 'a line of the journal', file: journal, line: 3, shows: ['Marta', 'Omar', '王芳'], revision: 4 },
  { what: 'a line of history the snapshot has passed', file: history, line: 2, shows: ['Ines', 'Marta', 'Omar', '王芳'], revision: 6 },
])('damage in $what: the newest whole state can be read, nothing written, no file touched', async ({ file, line, shows, revision }) => {
  const { path } = await smallBook()
  const copy = await copyWith(path, file, spoil(line))
  const before = await bytesOf(copy)
  const engine = await openTestEngine(copy)
  expect(engine.status()).toMatchObject({ state: 'read-only', revision, why: { code: 'book.damaged', params: { file, line } } })
  expect(namesIn(engine)).toEqual(shows)
  await expect(engine.run(person('Lena'))).rejects.toMatchObject({ code: 'book.damaged' })
  await expect(engine.undo()).rejects.toMatchObject({ code: 'book.damaged' })
  expect(await engine.check()).toMatchObject({ ok: false, problems: [{ file, line }] })
  await engine.close()
  expect(await bytesOf(copy)).toEqual(before)
})

test.each([
  { what: 'a line of the journal is gone', change: (bytes: Buffer) => withLines(bytes, (lines) => lines.toSpliced(2, 1)) },
  { what: 'a line of the journal stands twice', change: (bytes: Buffer) => withLines(bytes, (lines) => lines.toSpliced(2, 0, lines[2] ?? '')) },
  { what: 'two lines of the journal are swapped', change: (bytes: Buffer) => withLines(bytes, ([a = '', b = '', c = '', ...rest]) => [a, c, b, ...rest]) },
  { what: 'the journal is of another book', change: (bytes: Buffer) => Buffer.from(bytes.toString().replace(/^.*\n/, otherHeader)) },
  { what: 'the last line of the history is gone', file: history, change: (bytes: Buffer) => withLines(bytes, (lines) => lines.toSpliced(-2, 1)) },
])('$what: read-only, though every line verifies', async ({ file = journal, change }) => {
  const { path } = await smallBook()
  const engine = await openTestEngine(await copyWith(path, file, change))
  expect(engine.status()).toMatchObject({ state: 'read-only', why: { code: 'book.damaged' } })
})

test.each([
  { what: 'the journal after the snapshot', file: journal, state: 'read-only' },
  { what: 'the history before it', file: history, state: 'open' },
])('$what is missing: $state', async ({ file, state }) => {
  const { path } = await smallBook()
  await rm(join(path, file))
  const engine = await openTestEngine(path)
  expect(engine.status().state).toBe(state)
})

test('all files of the book gone: it is not taken for a new one', async () => {
  const { path } = await smallBook()
  for (const file of await bookFiles(path)) await rm(join(path, file))
  const engine = await openTestEngine(path)
  expect(engine.status()).toMatchObject({ state: 'read-only', why: { code: 'book.damaged' } })
})

test('another program that puts an older journal in place while the book is open is noticed before anything is written over', async () => {
  const { path } = await smallBook()
  const engine = await openTestEngine(path)
  const older = await readFile(join(path, journal))
  await engine.run(person('Lena'))
  await writeFile(join(path, journal), older)
  await expect(engine.run(person('Jonas'))).rejects.toMatchObject({ code: 'book.changedOutside' })
  expect(namesIn(engine)).not.toContain('Jonas')
  expect(engine.status().state).toBe('read-only')
  expect(await readFile(join(path, journal))).toEqual(older)
})

function withLines(bytes: Buffer, change: (lines: string[]) => string[]): Buffer {
  return Buffer.from(change(bytes.toString().split('\n')).join('\n'))
}

const otherHeader = '["f31cf3df",{"hearth":"journal","schema":1,"book":"another","revision":4}]\n'
