import { isAbsolute, join } from 'node:path'
import type { Committed } from '../../contract'
import type { LiveFolder as Shown } from '../../contract/live'
import type { BookView } from '../../core/book'
import type { Command } from '../../core/commands'
import { Problem } from '../../core/problem'
import { safeFileName } from '../../formats/fileNames'
import type { Clock } from '../clock'
import { pictureOf } from '../exchange/pictureOf'
import { Queue } from '../queue'
import { Slices } from '../slices'
import { type Disk, errorCode } from '../store/disk'
import { KeptData } from '../store/keptFile'
import type { Photos } from '../store/photos'
import { LiveNotes } from './liveNotes'
import { LiveSync } from './liveSync'
import { type LivePicture, LivePictures } from './livePictures'
import { Vault } from './vault'

/** So long after a change the files follow, together with what changed meanwhile. */
const REST_MS = 2_000

export interface LiveState {
  readonly folder?: string
  /** Where each person's file is, within the folder. */
  readonly files: Readonly<Record<string, string>>
  /** Where each person's picture is. */
  readonly pictures?: Readonly<Record<string, LivePicture>>
  /** Dated notes that were answered, by path. */
  readonly answers: Readonly<Record<string, 'taken' | 'left'>>
}

interface Parts {
  readonly book: () => BookView
  /** The same once everybody in it has been read. */
  readonly whole: () => Promise<BookView>
  /** Why the book can only be read, where that is so. */
  readonly refusal: () => Problem | undefined
  readonly run: (command: Command) => Promise<Committed>
  readonly clock: Pick<Clock, 'today'>
  readonly photos: Pick<Photos, 'get'>
  readonly disk: Disk
  readonly local: string
}

/** A folder of this device that follows the book: a file for each person, in which Hearth owns what stands between its marks and nothing else. */
export class LiveFolder {
  private readonly jobs = new Queue()
  private readonly kept: KeptData<LiveState>
  private readonly touched = new Set<string>()
  private everybody = false
  private timer: NodeJS.Timeout | undefined
  private trouble: Problem | undefined
  private left: readonly string[] = []

  readonly path: string

  /** Dated notes of the user's own in the folder. */
  readonly notes: LiveNotes

  constructor(private readonly parts: Parts) {
    this.notes = new LiveNotes({ folder: this, whole: parts.whole, run: parts.run })
    this.path = join(parts.local, 'live.json')
    this.kept = new KeptData<LiveState>(parts.disk, this.path, { files: {}, answers: {} })
  }

  async open(): Promise<void> {
    await this.kept.read()
  }

  get state(): LiveState {
    return this.kept.data
  }

  show(mayChoose: boolean): Shown {
    const { folder, files } = this.state
    const { trouble } = this
    const book = this.parts.book()
    return {
      ...(folder === undefined ? {} : { folder }),
      files: Object.keys(files).filter((id) => book.people.has(id)).length,
      left: [...this.left].slice(0, 50),
      mayChoose,
      ...(trouble ? { trouble: { code: trouble.code, message: trouble.message, params: { ...trouble.params } } } : {}),
    }
  }

  /** Follows the book in this folder (or none) from now on; answers once everybody has their file. The files of a folder that is left stay there. */
  async keep(folder: string | undefined): Promise<void> {
    if (folder !== undefined && !isAbsolute(folder)) throw new Problem('live.folder', 'Give the whole path of a folder that is there, from the root of the disk.', { field: 'folder' })
    if (folder !== undefined && !(await new Vault(folder).isThere())) throw new Problem('live.folder', 'Give the whole path of a folder that is there, from the root of the disk.', { field: 'folder' })
    const before = this.state
    await this.kept.update((state) => (folder === state.folder ? state : { folder, files: {}, answers: {} }))
    this.trouble = undefined
    this.left = []
    if (folder === undefined) return
    this.follow()
    await this.syncNow()
    const trouble = this.trouble as Problem | undefined
    if (!trouble) return
    await this.kept.update(() => before)
    throw trouble
  }

  /** These people, or everybody, may look different: their files follow soon. */
  follow(people?: readonly string[]): void {
    if (this.state.folder === undefined) return
    if (people) for (const id of people) this.touched.add(id)
    else this.everybody = true
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.syncNow(), REST_MS).unref()
  }

  /** Notes down what became of dated notes. */
  async note(file: string, answer: 'taken' | 'left'): Promise<void> {
    await this.kept.update((state) => ({ ...state, answers: { ...state.answers, [file]: answer } }))
  }

  /** People who are erased: what Hearth wrote about them leaves the folder and how their files and notes were called is forgotten; where their files are in a folder that is away, once it is back. */
  async forget(ids: readonly string[], names: readonly string[]): Promise<void> {
    if (this.state.folder === undefined) return
    await this.syncNow()
    const called = names.flatMap((name) => [name, safeFileName(name)]).filter(Boolean).map((name) => name.toLowerCase())
    const isTheirs = (file: string) => called.some((name) => file.toLowerCase().includes(name))
    await this.kept.update((state) => ({
      ...state,
      files: this.trouble ? state.files : Object.fromEntries(Object.entries(state.files).filter(([id]) => !ids.includes(id))),
      answers: Object.fromEntries(Object.entries(state.answers).filter(([file]) => !isTheirs(file))),
    }))
    this.left = this.left.filter((file) => !isTheirs(file))
  }

  /** Writes it once more, as the keys of the book say now. */
  async rewrite(): Promise<void> {
    if (this.state.folder !== undefined) await this.kept.update((state) => state)
  }

  async close(): Promise<void> {
    if (this.timer) await this.syncNow()
    await this.jobs.idle()
    await this.kept.settled()
  }

  async syncNow(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    await this.jobs.add(() => this.sync())
  }

  private async remember({ files, movedFiles }: LiveSync, { kept, changed }: LivePictures): Promise<void> {
    if (movedFiles || changed) await this.kept.update((state) => ({ ...state, files, pictures: kept }))
  }

  private async sync(): Promise<void> {
    const { folder } = this.state
    if (folder === undefined) return
    const wanted = this.everybody ? undefined : [...this.touched]
    this.everybody = false
    this.touched.clear()
    try {
      const vault = new Vault(folder)
      if (!(await vault.isThere())) throw new Problem('live.gone', `The folder ${folder} is not there now. Its files follow again when it is.`, { params: { folder } })
      // What such a book shows may be less than was written: whoever is missing in it stays in the folder.
      if (this.parts.refusal()) throw new Problem('live.waits', `This book can only be read now. The files in ${folder} stay as they are, and follow again once it is whole.`, { params: { folder } })
      const book = await this.parts.whole()
      const pictures = new LivePictures(vault, (photo) => pictureOf(this.parts, photo), this.state.pictures)
      const sync = new LiveSync(vault, book, this.parts.clock.today(), this.state.files, pictures, new Slices())
      try {
        await sync.run(wanted)
      } finally {
        await this.remember(sync, pictures)
      }
      this.left = wanted ? [...new Set([...this.left.filter((file) => !sync.seen.has(file)), ...sync.left])] : sync.left
      this.trouble = undefined
    } catch (error) {
      const why = errorCode(error)
      if (!(error instanceof Problem) && why === undefined) throw error
      this.trouble = error instanceof Problem ? error : new Problem('live.failed', `The files in ${folder} could not all be written (${why ?? ''}). Your book is safe.`, { params: { folder, why: why ?? '' } })
      this.everybody = true
    }
  }
}
