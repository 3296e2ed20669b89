import { randomUUID } from 'node:crypto'
import type { Receipt } from '../../contract/past'
import type { BookView } from '../../core/book'
import type { Command } from '../../core/commands'
import { displayName } from '../../core/people'
import { Problem } from '../../core/problem'
import type { Clock } from '../clock'
import type { Trash } from '../past/trash'
import type { BookStore } from '../store/bookStore'
import type { Owed } from '../store/deviceFile'
import type { Drafts } from '../store/drafts'
import type { UnderWay } from '../underWay'
import type { Erasing } from './erasing'

interface Parts {
  readonly store: BookStore
  readonly trash: Trash
  readonly drafts: Drafts
  readonly erasing: Erasing
  readonly clock: Clock
  readonly book: () => BookView
  readonly run: (command: Command) => Promise<unknown>
  /** What this machine knows of them besides: where their file in the live folder is, what was looked for. */
  readonly forget: (ids: readonly string[], names: readonly string[]) => Promise<unknown>
  /** While nothing else writes; afterwards the book is read anew. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Remembers what the second folder is still to be cleaned of. */
  readonly owe: (owed: Owed) => Promise<void>
  /** Whether a second folder was chosen, and whether it is at hand. */
  readonly second: () => Promise<Receipt['second']>
  /** Closing the book waits for what is done so. */
  readonly during: UnderWay['during']
}

/** Erases people for good: from the book, its history, pictures, the trash and the backups. The receipt names nobody. */
export class Erase {
  constructor(private readonly parts: Parts) {}

  run(ids: readonly string[]): Promise<Receipt> {
    return this.parts.during(() => this.erase(ids))
  }

  private async erase(ids: readonly string[]): Promise<Receipt> {
    const { store, trash, clock, drafts, book } = this.parts
    if (store.refusal) throw store.refusal
    const thrown = (await trash.list()).people.filter(({ id }) => ids.includes(id))
    const known = ids.filter((id) => book().people.has(id))
    if (known.length + thrown.length < ids.length) throw new Problem('person.gone', 'This person is neither in the book nor in the trash.')
    const names = [...thrown.map(({ name }) => name), ...known.flatMap((id) => book().people.get(id) ?? []).map(displayName)]
    const entriesBefore = book().entries.size
    await this.parts.run({ type: 'person.erase', ids: [...ids], names })
    // Once it is not refused any more: what is half typed about somebody who stays is not lost.
    for (const { key, text } of drafts.list()) if ([...ids, ...names].some((trace) => trace && (key.includes(trace) || text.includes(trace)))) await drafts.drop(key)
    await this.parts.forget(ids, names)
    const entries = entriesBefore - book().entries.size + thrown.reduce((sum, person) => sum + person.entries, 0)
    const second = await this.parts.second()
    const { done, job } = await this.parts.alone(() => this.parts.erasing.erase(ids, (id) => book().entries.has(id)))
    if (second === 'waiting') await this.parts.owe(job)
    return { receipt: randomUUID(), at: clock.now(), people: ids.length, entries, ...done, second }
  }
}
