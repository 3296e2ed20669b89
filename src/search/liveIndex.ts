import type { BookView } from '../core/book'
import { BookIndex, type PackedIndex } from './bookIndex'

/** Books with fewer entries are indexed in one go, before the first answer. */
const SMALL_BOOK = 2000
/** Changes of more people at once are taken in in slices, their own fields first. */
const MANY_PEOPLE = 100
/** Loose and dead documents, as a share of all, past which the index is built anew. */
const MOST_WEAR = 0.25
const LEAST_WEAR = 2000

type Work = Generator<undefined>
/** A promise where others should have their turn now. */
export type Pause = () => Promise<void> | undefined

/** An index that was kept, and who has changed since. */
export interface SavedIndex {
  readonly packed: PackedIndex
  readonly changed: readonly string[]
}

/** The first index of a book, while people's own fields are put into it. */
interface Naming {
  readonly index: BookIndex
  readonly work: Work
  /** People changed since it was begun. */
  readonly changed: Set<string>
}

/** Keeps an index true while its book changes, and does the long part of the work in slices, so that nothing waits for it. */
export class LiveIndex {
  private naming: Naming | undefined
  /** People's own fields are in. */
  private built: BookIndex | undefined
  /** People changed whose own fields are not in yet: what is asked meanwhile waits for them. */
  private readonly unnamed = new Set<string>()
  /** Documents whose timelines are not in yet. */
  private pending: number[] = []
  /** Whether an index that was kept may still come, and who has changed since it was asked for. */
  private awaited: { readonly saved: Promise<void>; readonly changed: Set<string> } | undefined
  /** People changed while a new index is being built in the place of another. */
  private changedMeanwhile: Set<string> | undefined
  private working: Promise<void> | undefined
  /** So many have changed at once that only a new index will do. */
  private overtaken = false
  private closed = false
  private grown = 0

  constructor(
    private readonly book: BookView,
    private readonly pause: Pause,
    private readonly whole: boolean,
    saved?: Promise<SavedIndex | undefined>,
  ) {
    if (saved) this.awaited = { saved: saved.then((found) => this.adopt(found)), changed: new Set() }
  }

  /** The index as far as it is built; whatever is still missing of people's own fields is put in at one go. */
  current(): BookIndex {
    const index = this.built ?? this.finishNaming()
    run(this.nameChanged())
    if (!index.isComplete && !this.working) this.work()
    return index
  }

  /** Changes whenever more has become findable without {@link update}. */
  get state(): number {
    return this.grown
  }

  get isNamed(): boolean {
    return this.built !== undefined && this.unnamed.size === 0
  }

  /** Whether everything is in. */
  get isWhole(): boolean {
    return this.isNamed && this.built?.isComplete === true && this.pending.length === 0 && !this.overtaken
  }

  update(personIds: readonly string[]): void {
    for (const id of personIds) {
      this.awaited?.changed.add(id)
      this.naming?.changed.add(id)
    }
    const index = this.built
    if (!index) return
    for (const id of personIds) this.changedMeanwhile?.add(id)
    if (personIds.length > Math.max(LEAST_WEAR, index.size * MOST_WEAR)) {
      // Whoever is gone must not be found meanwhile.
      for (const id of personIds) if (!this.book.people.has(id)) index.addPerson(id)
      this.overtaken = true
      return this.work()
    }
    if (personIds.length > MANY_PEOPLE) {
      for (const id of personIds) this.unnamed.add(id)
      return this.work()
    }
    const fresh = personIds.flatMap((id) => this.name(index, id) ?? [])
    if (!index.isComplete) return
    for (const document of fresh) index.addEntries(document)
    if (this.pending.length > 0 || this.isWorn(index)) this.work()
  }

  /** Resolves once people's own fields are in, or the index that was kept. */
  async named(): Promise<void> {
    await this.awaited?.saved
    if (this.closed) return
    if (this.built) return this.inSlices(this.nameChanged())
    const naming = this.nameAnew()
    await this.inSlices(naming.work, () => this.naming === naming)
    if (this.naming === naming && !this.closed) this.finishNaming()
  }

  /** Resolves once everything is in, mistyped words too. */
  async ready(): Promise<void> {
    await this.named()
    if (this.closed) return
    this.current()
    while (this.working) await this.working
    // Who asks once and ends may have mistyped nothing.
    if (this.built && !this.whole) await this.inSlices(this.built.dictionary.shelveAll())
  }

  /** Leaves off whatever is being done. */
  close(): void {
    this.closed = true
  }

  private name(index: BookIndex, id: string): number | undefined {
    this.unnamed.delete(id)
    return index.addPerson(id)
  }

  /** Several may be at it by turns: they share who is left. */
  private *nameChanged(): Work {
    for (const id of this.unnamed) {
      const index = this.built
      if (!index) return
      const document = this.name(index, id)
      if (document !== undefined && index.isComplete) this.pending.push(document)
      yield
    }
  }

  private nameAnew(): Naming {
    if (this.naming) return this.naming
    const index = new BookIndex(this.book)
    return (this.naming = { index, work: index.buildPeople(), changed: new Set() })
  }

  private finishNaming(): BookIndex {
    const { index, work, changed } = this.nameAnew()
    run(work)
    for (const id of changed) index.addPerson(id)
    this.naming = undefined
    if (this.whole || this.book.entries.size <= SMALL_BOOK) run(index.buildEntries())
    return (this.built = index)
  }

  /** Puts a kept index in the place of what has been built so far, unless that is whole already. */
  private adopt(saved: SavedIndex | undefined): void {
    const changed = this.awaited?.changed ?? []
    this.awaited = undefined
    if (!saved || this.closed || this.built?.isComplete) return
    this.built = new BookIndex(this.book, saved.packed)
    this.grown++
    this.update([...new Set([...saved.changed, ...changed])])
  }

  private work(): void {
    this.working ??= this.finish().finally(() => {
      this.working = undefined
    })
  }

  private async finish(): Promise<void> {
    if (this.built && !this.built.isComplete && !this.overtaken) await this.complete(this.built)
    const index = this.built
    if (!index || this.closed) return
    this.grown++
    while ((this.unnamed.size > 0 || this.pending.length > 0) && !this.closed && !this.overtaken) {
      await this.inSlices(this.nameChanged(), () => !this.overtaken)
      for (const document of this.pending.splice(0, MANY_PEOPLE)) if (index.isAlive(document)) index.addEntries(document)
      this.grown++
      await this.pause()
    }
    while (!this.closed && (this.overtaken || this.isWorn(this.built ?? index))) await this.rebuild()
  }

  /** Unless a kept index comes first. */
  private complete(index: BookIndex): Promise<void> {
    return this.inSlices(index.buildEntries(), () => this.built === index && !this.overtaken)
  }

  private async rebuild(): Promise<void> {
    const changed = new Set<string>()
    this.changedMeanwhile = changed
    this.overtaken = false
    const fresh = new BookIndex(this.book)
    await this.inSlices(fresh.buildPeople())
    await this.inSlices(fresh.buildEntries())
    let count = 0
    for (const id of changed) {
      const document = fresh.addPerson(id)
      if (document !== undefined) fresh.addEntries(document)
      if (++count % MANY_PEOPLE === 0) await this.pause()
    }
    this.changedMeanwhile = undefined
    if (this.closed) return
    this.pending = []
    this.unnamed.clear()
    this.built = fresh
    this.grown++
  }

  private async inSlices(work: Work, wanted = () => true): Promise<void> {
    while (!this.closed && wanted() && !work.next().done) {
      const pause = this.pause()
      if (pause) await pause
    }
  }

  private isWorn(index: BookIndex): boolean {
    return index.isComplete && index.wear > Math.max(LEAST_WEAR, index.size * MOST_WEAR)
  }
}

function run(work: Work): void {
  while (!work.next().done);
}
