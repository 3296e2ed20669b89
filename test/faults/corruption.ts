import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Book } from '../../src/core/book'
import { blankPerson } from '../../src/core/people'
import { checkBook } from '../../src/engine/store/check'
import { layoutOf } from '../../src/engine/store/layout'
import { readSnapshot } from '../../src/engine/store/snapshotFile'
import { chooser, diskWith, inFolder, makeSmallBook, type Trial, withBook } from './trial'

export type Spoil = (bytes: Buffer) => Iterable<{ readonly what: string; readonly bytes: Buffer }>

/** Changes every file of a small book in each of the given ways; check must tell of every one. */
export function spoilSmallBook(spoil: Spoil): Promise<Trial> {
  return inFolder(async (folder) => {
    const path = join(folder, 'book')
    await makeSmallBook(path)
    const silent: string[] = []
    let runs = 0
    for (const file of await bookFiles(path)) {
      for (const { what, bytes } of spoil(await readFile(join(path, file)))) {
        runs += 1
        if ((await checkBook(diskWith(join(path, file), bytes), layoutOf(path))).ok) silent.push(`${file}: ${what}`)
      }
    }
    return { runs, lost: silent }
  })
}

/** Every bit, one at a time; with a stride only some. */
export const flipBits = (stride = 1): Spoil =>
  function* (bytes) {
    for (let bit = 0; bit < bytes.length * 8; bit += stride) yield { what: `bit ${bit}`, bytes: flipped(bytes, bit) }
  }

export const zeroBlocks: Spoil = function* (bytes) {
  for (let at = 0; at < bytes.length; at += 512) yield { what: `block at ${at}`, bytes: Buffer.from(bytes).fill(0, at, Math.min(at + 512, bytes.length)) }
}

/** Cuts at every byte, with a stride only at some, but always beside the end of a line; the whole file is not a cut. */
export const cutAnywhere = (stride = 1): Spoil =>
  function* (bytes) {
    for (let length = 0; length < bytes.length; length++) {
      const besideEnd = [length - 1, length].some((at) => bytes[at] === 10)
      if (length % stride === 0 || besideEnd) yield { what: `cut at ${length}`, bytes: bytes.subarray(0, length) }
    }
  }

/** Random bits and all zeroed blocks of a snapshot of ten megabytes. */
export function spoilLargeSnapshot(flips: number): Promise<Trial> {
  return inFolder(async (folder) => {
    const path = join(folder, 'book')
    await withBook(path, async (engine) => {
      await engine.become(crowd(20_000), { key: 'changes:import.applied' })
      await engine.snapshot()
    })
    const name = (await readdir(path)).find((file) => file.startsWith('snapshot')) ?? ''
    const bytes = await readFile(join(path, name))
    const choose = chooser(3)
    const silent: string[] = []
    for (let flip = 0; flip < flips; flip++) {
      const bit = choose(bytes.length * 8 - 1)
      if (!readSnapshot(flipped(bytes, bit), name).damage) silent.push(`bit ${bit}`)
    }
    return { runs: flips, lost: silent }
  })
}

function crowd(count: number): Book {
  const book = new Book()
  for (let index = 0; index < count; index++) {
    book.set('people', `p${index}`, { ...blankPerson(`p${index}`, '2026-03-01T09:00:00Z'), name: { given: `Person ${index}` }, howWeMet: 'at the fair in the spring' })
  }
  return book
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

export async function bookFiles(path: string): Promise<string[]> {
  const own = (await readdir(path)).filter((name) => name.endsWith('.jsonl'))
  return [...own, ...(await readdir(join(path, 'journal'))).map((name) => join('journal', name))]
}
