import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import type { Committed } from '../../contract'
import type { BackupReason } from '../../contract/backups'
import type { MovePreview, MoveReport } from '../../contract/move'
import type { BookView } from '../../core/book'
import { rowsBetween } from '../../core/difference'
import { message, type Message } from '../../core/message'
import { Problem } from '../../core/problem'
import type { Clock } from '../clock'
import { writeOneFile } from '../exchange/writeExport'
import type { Photos } from '../store/photos'
import { Slices } from '../slices'
import { damaged, type Manifest } from './moveFile'
import { packMove } from './packMove'
import { type ReadMove, readMove } from './readMove'

export interface MoveEngine {
  readonly book: BookView
  /** The book, once everybody in it has been read. */
  whole(): Promise<BookView>
  readonly revision: number
  readonly clock: Pick<Clock, 'now' | 'today'>
  readonly photos: Pick<Photos, 'get' | 'has' | 'putAll'>
  become(book: BookView, label: Message): Promise<Committed>
  backup(reason: BackupReason): Promise<unknown>
}

/** Goes on with the book on another computer: one file made here and opened there, checked on both ends. */
export class Moves {
  private looked: (ReadMove & { readonly id: string }) | undefined

  constructor(private readonly engine: MoveEngine) {}

  /** The whole file in memory, read back. */
  async pack(): Promise<Omit<MoveReport, 'path'> & { name: string; file: Blob }> {
    const parts: Uint8Array<ArrayBuffer>[] = []
    const manifest = await this.make((part) => parts.push(part))
    const file = new Blob(parts, { type: 'application/zip' })
    await this.verify(new Uint8Array(await file.arrayBuffer()), manifest)
    return { name: this.name, file, bytes: file.size, ...countsOf(manifest) }
  }

  /** The same into a file that must not be there yet. One that does not read back whole is taken away again. */
  async write(path: string): Promise<MoveReport> {
    let manifest: Manifest | undefined
    const content = () => packMove(this.engine, new Slices(), (made) => (manifest = made))
    const written = await writeOneFile({ files: [{ name: this.name, content }] }, path)
    if (!manifest) throw new Error('the file was written without its manifest')
    try {
      await this.verify(await readFile(written.path), manifest)
    } catch (error) {
      await rm(written.path, { force: true })
      throw error
    }
    return { ...written, ...countsOf(manifest) }
  }

  async look(file: Blob): Promise<MovePreview> {
    const read = await readMove(new Uint8Array(await file.arrayBuffer()), new Slices())
    const id = randomUUID()
    this.looked = { ...read, id }
    const { madeAt, people, entries, photos } = read.manifest
    const { book } = this.engine
    return { moveId: id, madeAt, people, entries, photos, here: { people: book.people.size, entries: book.entries.size } }
  }

  async open(moveId: string): Promise<Committed & { people: number; entries: number; photos: number }> {
    const { engine, looked } = this
    if (looked?.id !== moveId) throw new Problem('move.gone', 'Choose the file again.')
    if (engine.book.people.size + engine.book.entries.size > 0) await engine.backup('before-restore')
    await engine.photos.putAll(looked.photos)
    const { madeAt, people, entries, photos } = looked.manifest
    const committed = await engine.become(looked.book, message('changes:move.opened', { day: madeAt.slice(0, 10) }))
    this.looked = undefined
    if (rowsBetween(await engine.whole(), looked.book).length > 0) throw new Error('the book is not as the file has it')
    for (const { photo } of looked.book.people.values()) {
      const listed = photo !== undefined && looked.manifest.files[`photos/${photo}`] !== undefined
      if (listed && !(await engine.photos.has(photo))) throw damaged(`photos/${photo}`)
    }
    return { ...committed, people, entries, photos }
  }

  private get name(): string {
    return `Hearth ${this.engine.clock.today()}.hearth`
  }

  private async make(take: (part: Uint8Array<ArrayBuffer>) => void): Promise<Manifest> {
    let manifest: Manifest | undefined
    for await (const part of packMove(this.engine, new Slices(), (made) => (manifest = made))) take(part)
    if (!manifest) throw new Error('the file was made without its manifest')
    return manifest
  }

  private async verify(bytes: Uint8Array, { files }: Manifest): Promise<void> {
    const { manifest } = await readMove(bytes, new Slices())
    if (JSON.stringify(manifest.files) !== JSON.stringify(files)) throw damaged('manifest.json')
  }
}

function countsOf({ people, entries, photos, missing }: Manifest) {
  return { people, entries, photos, missing }
}
