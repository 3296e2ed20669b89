import { type Adapter, Low } from 'lowdb'
import { v7 as newUuid } from 'uuid'
import { Book } from '../../core/book'
import type { Change } from '../../core/change'
import { Problem } from '../../core/problem'
import { type ChangeNote, History } from '../history'
import { checkBook, type CheckReport } from './check'
import type { Damage } from './damage'
import { type Disk, makeFolder } from './disk'
import { Head } from './head'
import { Journal, SyncFailed } from './journal'
import type { Layout } from './layout'
import { type Loaded, loadBook, noteOf } from './load'
import { readChangeNotes, readSavedChange } from './savedChanges'

/** Up to so many bytes of history are verified at every start; all of it by a check. */
const HISTORY_AT_START = 32 << 20

/** The book on disk: reads it through lowdb, and makes changes last. */
export class BookStore implements Adapter<Book> {
  revision = 0
  /** Why nothing may be written, where that is so. */
  refusal: Problem | undefined
  /** A torn end that the next write cuts. */
  torn: Damage | undefined
  history = new History([])
  private readonly low = new Low<Book>(this, new Book())
  private readonly head: Head
  private journal: Journal | undefined
  private olderSegments: number[] = []

  constructor(
    private readonly disk: Disk,
    private readonly layout: Layout,
    private readonly mode: 'write' | 'read',
  ) {
    this.head = new Head(disk, layout.local)
  }

  get book(): Book {
    return this.low.data
  }

  async open(): Promise<void> {
    await this.low.read()
    while (!this.history.nextUndo && (await this.readOlder())) continue
  }

  /** Called by lowdb. */
  async read(): Promise<Book> {
    const loaded = await loadBook(this.disk, this.layout, this.mode === 'write' ? HISTORY_AT_START : 0)
    this.revision = loaded.revision
    this.history = new History([...loaded.changes])
    this.olderSegments = [...loaded.history]
    this.torn = loaded.problems.find(({ kind }) => kind === 'torn')
    this.refusal = refusalOf(loaded) ?? (this.mode === 'read' ? new Problem('book.readOnly', 'This book was opened for reading only.') : undefined)
    this.journal = new Journal(this.disk, this.layout.journal, loaded.bookId ?? newUuid(), loaded.place)
    return loaded.book
  }

  /** Called by lowdb. */
  async write(): Promise<void> {
    await Promise.resolve()
  }

  /** Makes a change durable. Until it answers, nothing has happened; if it throws, nothing has. */
  async save(change: Change): Promise<ChangeNote> {
    if (this.refusal) throw this.refusal
    const revision = this.revision + 1
    try {
      await makeFolder(this.disk, this.layout.local)
      const saved = await this.opened.append(revision, change)
      await this.head.note(revision)
      this.revision = revision
      this.torn = undefined
      const note = noteOf(change, revision, saved)
      this.history.record(note)
      return note
    } catch (error) {
      if (error instanceof SyncFailed) throw (this.refusal = syncProblem(error))
      if (error instanceof Problem && error.code === 'book.changedOutside') this.refusal = error
      throw error
    }
  }

  check(): Promise<CheckReport> {
    return checkBook(this.disk, this.layout)
  }

  /** The change with its rows; `undefined` where the journal does not know it. */
  async change(id: string): Promise<Change | undefined> {
    for (;;) {
      const note = this.history.note(id)
      if (note) return readSavedChange(this.disk, this.layout.journal, note.saved)
      if (!(await this.readOlder())) return undefined
    }
  }

  /** Takes one more of the passed segments into the history; `false` where there is none left. */
  async readOlder(): Promise<boolean> {
    const from = this.olderSegments.pop()
    if (from === undefined) return false
    this.history.prepend(await readChangeNotes(this.disk, this.layout.journal, from))
    return true
  }

  async close(): Promise<void> {
    await this.journal?.close()
    await this.head.close()
  }

  private get opened(): Journal {
    if (!this.journal) throw new Error('the book is not open')
    return this.journal
  }
}

function refusalOf({ problems, newerSchema, revision }: Loaded): Problem | undefined {
  if (newerSchema !== undefined) {
    return new Problem('book.newer', `This book was written by a newer Hearth (format ${newerSchema}). It can be read here, not changed.`, { params: { schema: newerSchema } })
  }
  const damage = problems.find(({ kind }) => kind === 'damage')
  if (!damage) return undefined
  const { file, line, message } = damage
  const place = line === undefined ? file : `${file}, line ${line}`
  return new Problem('book.damaged', `This book is damaged (${place}: ${message}). It is shown as of revision ${revision}, the newest state that verifies, and can only be read. No file was changed.`, {
    params: { file, line: line ?? 0, revision, ...(line === undefined ? { context: 'file' } : {}) },
  })
}

function syncProblem({ message, path }: SyncFailed): Problem {
  const text = `The disk did not confirm the last save (${message}). Everything saved before is safe. So that nothing is lost, Hearth writes no more until it is started again; export a copy to another disk.`
  return new Problem('save.unsure', text, { params: { file: path } })
}
