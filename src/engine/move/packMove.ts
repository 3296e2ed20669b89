import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { version } from '../../../package.json'
import { settingsOf } from '../../core/book'
import { writeJson } from '../../formats/writeJson'
import { pictureOf } from '../exchange/pictureOf'
import type { Slices } from '../slices'
import { BOOK, MANIFEST, type Manifest, sealed } from './moveFile'
import type { MoveEngine } from './moves'

type Bytes = Uint8Array<ArrayBuffer>

/** The file for another computer, piece by piece: the book as JSON, the pictures as they are, last a manifest of all of it. */
export async function* packMove(engine: MoveEngine, slices: Slices, done: (manifest: Manifest) => void): AsyncGenerator<Bytes, void, void> {
  const book = await engine.whole()
  const { clock, revision } = engine
  const archive = new Archive()
  const { people, entries } = book
  const rows = { people: [...people.values()], entries: [...entries.values()], nudgeStates: book.nudgeStates.values(), segments: book.segments.values(), templates: book.templates.values() }
  const photos = [...new Set(rows.people.flatMap(({ photo }) => photo ?? []))]
  const settings = book.settings.size > 0 ? settingsOf(book) : undefined
  const json = writeJson({ hearth: version, exportedAt: clock.now(), revision, rows, settings, photos: [], photoOf: () => Promise.resolve(undefined) })
  const counts = { people: rows.people.length, entries: rows.entries.length }
  archive.begin(BOOK, true)
  let text = ''
  for await (const piece of json) {
    text += piece
    if (text.length < BLOCK) continue
    archive.push(encoder.encode(text))
    text = ''
    yield* archive.take()
    await slices.pace()
  }
  archive.end(encoder.encode(text))
  let missing = 0
  for (const name of photos) {
    const bytes = await pictureOf(engine, name)
    if (!bytes) {
      missing += 1
      continue
    }
    archive.begin(`photos/${name}`, false)
    archive.end(bytes)
    yield* archive.take()
    await slices.pace()
  }
  const manifest: Manifest = { hearthMove: 1, program: version, madeAt: clock.now(), ...counts, photos: photos.length - missing, missing, files: { ...archive.files } }
  archive.begin(MANIFEST, true)
  archive.end(encoder.encode(sealed(manifest)))
  yield* archive.finish()
  done(manifest)
}

const BLOCK = 1 << 18
const encoder = new TextEncoder()

/** A zip being made, with what went into it noted down. */
class Archive {
  readonly files: Record<string, { bytes: number; sha256: string }> = {}
  private ready: Bytes[] = []
  private failed: Error | undefined
  private current: { readonly name: string; readonly entry: ZipDeflate | ZipPassThrough; readonly hash: ReturnType<typeof createHash>; bytes: number } | undefined
  private readonly zip = new Zip((error, part) => {
    if (error) this.failed = error
    else this.ready.push(new Uint8Array(part))
  })

  begin(name: string, compress: boolean): void {
    const entry = compress ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    this.zip.add(entry)
    this.current = { name, entry, hash: createHash('sha256'), bytes: 0 }
  }

  push(bytes: Bytes, isLast = false): void {
    if (!this.current) throw new Error('no entry was begun')
    this.current.hash.update(bytes)
    this.current.bytes += bytes.length
    this.current.entry.push(bytes, isLast)
  }

  end(bytes: Bytes): void {
    this.push(bytes, true)
    const { name, hash, bytes: length } = this.current ?? {}
    if (name !== undefined && hash) this.files[name] = { bytes: length ?? 0, sha256: hash.digest('hex') }
    this.current = undefined
  }

  *take(): Generator<Bytes, void, void> {
    if (this.failed) throw this.failed
    const { ready } = this
    this.ready = []
    yield* ready
  }

  *finish(): Generator<Bytes, void, void> {
    this.zip.end()
    yield* this.take()
  }
}
