import { join } from 'node:path'
import type { TypedDraft } from '../../contract'
import type { Instant } from '../../core/dates'
import { type Disk, saveProblem } from './disk'
import { KeptData } from './keptFile'
import { readOnlyProblem } from './refusals'

const MOST = 200

/** Half-typed text, kept beside the book until it is saved or thrown away. */
export class Drafts {
  private readonly kept: KeptData<readonly TypedDraft[]>
  readonly path: string

  constructor(
    disk: Disk,
    local: string,
    private readonly mode: 'write' | 'read',
    private readonly now: () => Instant,
  ) {
    this.path = join(local, 'drafts.json')
    this.kept = new KeptData<readonly TypedDraft[]>(disk, this.path, [])
  }

  async open(): Promise<void> {
    await this.kept.read()
  }

  /** The latest first. */
  list(): TypedDraft[] {
    return [...this.kept.data].reverse()
  }

  /** Keeps a text in place of the one with this key; an empty one is dropped. */
  async keep(key: string, text: string): Promise<void> {
    if (text.trim() === '') return this.drop(key)
    await this.update((drafts) => [...drafts.filter((draft) => draft.key !== key), { key, text, savedAt: this.now() }].slice(-MOST))
  }

  async drop(key: string): Promise<void> {
    if (this.kept.data.some((draft) => draft.key === key)) await this.update((drafts) => drafts.filter((draft) => draft.key !== key))
  }

  /** Writes what there is once more, as the keys of the book say now. */
  async rewrite(): Promise<void> {
    if (this.kept.data.length > 0) await this.update((drafts) => drafts)
  }

  async close(): Promise<void> {
    await this.kept.settled()
  }

  private async update(change: (drafts: readonly TypedDraft[]) => readonly TypedDraft[]): Promise<void> {
    if (this.mode === 'read') throw readOnlyProblem()
    try {
      await this.kept.update(change)
    } catch (error) {
      throw saveProblem(error, this.path)
    }
  }
}
