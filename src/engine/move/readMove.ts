import { unzipSync, type UnzipFileInfo } from 'fflate'
import { Book, type Tables } from '../../core/book'
import { Problem } from '../../core/problem'
import { readJson } from '../../formats/readJson'
import type { Slices } from '../slices'
import { BOOK, damaged, MANIFEST, type Manifest, photoEntry, sha256, unsealed } from './moveFile'

export interface ReadMove {
  readonly manifest: Manifest
  readonly book: Book
  readonly photos: readonly Uint8Array[]
}

const MB = 1 << 20
/** What each part may be unpacked: beyond it stands a bomb or damage. */
const limits = { manifest: 64 * MB, book: 480 * MB, photo: 12 * MB }
/** So much is unpacked at a turn. */
const TURN = 4 * MB

/** Reads and checks all of a file for another computer: every name, every length, every checksum, every row. Nothing in it is ever used as a path. */
export async function readMove(bytes: Uint8Array, slices: Slices): Promise<ReadMove> {
  const infos = entriesIn(bytes)
  const manifest = unsealed(new TextDecoder().decode(unpack(bytes, [MANIFEST]).get(MANIFEST)))
  expectSame(infos, manifest)
  const [bookBytes] = unpack(bytes, [BOOK]).values()
  if (!bookBytes) throw damaged(BOOK)
  check(manifest, BOOK, bookBytes)
  const book = await readBook(bookBytes, slices)
  if (book.people.size !== manifest.people || book.entries.size !== manifest.entries) throw damaged(BOOK)
  const photos: Uint8Array[] = []
  for (const names of inTurns(infos.filter(({ name }) => photoEntry.test(name)))) {
    for (const [name, picture] of unpack(bytes, names)) {
      check(manifest, name, picture)
      if (sha256(picture) !== photoEntry.exec(name)?.[1]?.slice(0, 64)) throw damaged(name)
      photos.push(picture)
    }
    await slices.pace()
  }
  return { manifest, book, photos }
}

/** What the archive says it holds. A name that Hearth never gives, one that comes twice, or a length that is out of bounds refuses it all. */
function entriesIn(bytes: Uint8Array): UnzipFileInfo[] {
  const infos: UnzipFileInfo[] = []
  open(bytes, (info) => {
    infos.push(info)
    return false
  })
  const names = new Set(infos.map(({ name }) => name))
  if (!names.has(MANIFEST) || !names.has(BOOK)) throw notOne()
  for (const { name, originalSize } of infos) {
    const most = name === MANIFEST ? limits.manifest : name === BOOK ? limits.book : photoEntry.test(name) ? limits.photo : undefined
    if (most === undefined) throw new Problem('move.strange', 'There is something in this file that Hearth did not put there. Nothing was taken from it.', { params: { name: name.slice(0, 80) } })
    if (originalSize > most) throw new Problem('move.large', 'This file holds more than Hearth can take.', { params: { name: name.slice(0, 80) } })
  }
  if (names.size !== infos.length) throw damaged(MANIFEST)
  return infos
}

function open(bytes: Uint8Array, filter: (info: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof Problem) throw error
    throw notOne()
  }
}

function unpack(bytes: Uint8Array, names: readonly string[]): Map<string, Uint8Array> {
  const wanted = new Set(names)
  return new Map(Object.entries(open(bytes, ({ name }) => wanted.has(name))))
}

function expectSame(infos: readonly UnzipFileInfo[], { files, photos }: Manifest): void {
  const listed = new Set(Object.keys(files))
  const there = infos.map(({ name }) => name).filter((name) => name !== MANIFEST)
  if (there.length !== listed.size || !there.every((name) => listed.has(name)) || there.length - 1 !== photos) throw damaged(MANIFEST)
}

function check({ files }: Manifest, name: string, bytes: Uint8Array): void {
  const known = files[name]
  if (known?.bytes !== bytes.length || known.sha256 !== sha256(bytes)) throw damaged(name)
}

async function readBook(bytes: Uint8Array, slices: Slices): Promise<Book> {
  const book = new Book()
  await slices.drain(readJson(bytes, { file: BOOK, today: '2000-01-01' as never }), (item) => {
    if (item.kind === 'row') book.set(item.row.table, item.row.row.id, item.row.row as Tables[typeof item.row.table])
    if (item.kind === 'problem') throw item.refused ? new Problem(item.problem.code, item.problem.message, { params: item.problem.params }) : damaged(BOOK)
  })
  return book
}

function inTurns(infos: readonly UnzipFileInfo[]): string[][] {
  const turns: string[][] = []
  let size = TURN
  for (const { name, originalSize } of infos) {
    if (size + originalSize > TURN) {
      turns.push([])
      size = 0
    }
    turns.at(-1)?.push(name)
    size += originalSize
  }
  return turns
}

function notOne(): Problem {
  return new Problem('move.notOne', 'This is no file made by Hearth for another computer, or it is cut short.')
}
