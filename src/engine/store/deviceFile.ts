import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { type Disk, saveProblem } from './disk'
import { KeptData } from './keptFile'

interface DeviceState {
  readonly device: string
  /** Keys of what was announced, oldest first. */
  readonly announced: readonly string[]
  /** Where a calendar file is kept up to date, and whether people's due days stand in it. */
  readonly standing?: { readonly folder: string; readonly dueDays: boolean }
  /** The folder every backup goes to besides. */
  readonly second?: string
  /** Minutes; 0: never by itself. */
  readonly lockAfter?: number
  /** What was looked for last, latest first. */
  readonly searches?: readonly string[]
  /** Who is still to be erased from the second folder, which was not at hand: ids and hashes. */
  readonly owed?: Owed
}

export interface Owed {
  readonly people: readonly string[]
  readonly entries: readonly string[]
  readonly names: readonly string[]
  readonly photos: readonly string[]
}

const MOST = 5_000
const MOST_SEARCHES = 6
const DEFAULT_LOCK_AFTER = 15

/** What this machine knows of itself, beside the book and never part of it. */
export class DeviceFile {
  private readonly kept: KeptData<DeviceState>
  private isNew = true
  private known: { readonly list: readonly string[]; readonly keys: ReadonlySet<string> } = { list: [], keys: new Set() }

  readonly path: string

  constructor(disk: Disk, local: string) {
    this.path = join(local, 'device.json')
    this.kept = new KeptData<DeviceState>(disk, this.path, { device: newId(), announced: [] })
  }

  async open(): Promise<void> {
    const fresh = this.kept.data.device
    await this.kept.read()
    this.isNew = this.kept.data.device === fresh
  }

  /** This machine's id, made with the first change it writes. */
  async device(): Promise<string> {
    if (this.isNew) await this.update((state) => state)
    return this.kept.data.device
  }

  wasAnnounced(key: string): boolean {
    const { announced } = this.kept.data
    if (this.known.list !== announced) this.known = { list: announced, keys: new Set(announced) }
    return this.known.keys.has(key)
  }

  /**
   * Noted before it is announced: rather never than twice.
   * @param due keys of all that is due: these are never forgotten, others once there are very many.
   */
  async noteAnnounced(keys: readonly string[], due: readonly string[]): Promise<void> {
    const kept = new Set([...keys, ...due])
    await this.update((state) => {
      const all = [...state.announced, ...keys]
      return { ...state, announced: all.filter((key, place) => place >= all.length - MOST || kept.has(key)) }
    })
  }

  get standing(): DeviceState['standing'] {
    return this.kept.data.standing
  }

  async keepStanding(standing: DeviceState['standing']): Promise<void> {
    await this.update((state) => ({ ...state, standing }))
  }

  get owed(): Owed | undefined {
    return this.kept.data.owed
  }

  /** Adds to what is owed; `undefined`: it has been settled. */
  async owe(owed: Owed | undefined): Promise<void> {
    const { people = [], entries = [], names = [], photos = [] } = this.owed ?? {}
    await this.update((state) => ({ ...state, owed: owed && { people: [...people, ...owed.people], entries: [...entries, ...owed.entries], names: [...names, ...owed.names], photos: [...photos, ...owed.photos] } }))
  }

  get second(): DeviceState['second'] {
    return this.kept.data.second
  }

  async keepSecond(second: DeviceState['second']): Promise<void> {
    await this.update((state) => ({ ...state, second }))
  }

  /** After so many minutes without the user an encrypted book is locked. */
  get lockAfter(): number {
    return this.kept.data.lockAfter ?? DEFAULT_LOCK_AFTER
  }

  async keepLockAfter(lockAfter: number): Promise<void> {
    await this.update((state) => ({ ...state, lockAfter }))
  }

  get searches(): readonly string[] {
    return this.kept.data.searches ?? []
  }

  async keepSearch(query: string): Promise<void> {
    await this.update((state) => ({ ...state, searches: [query, ...this.searches.filter((other) => other !== query)].slice(0, MOST_SEARCHES) }))
  }

  /** Somebody is erased, whom any of them may name. */
  async forgetSearches(): Promise<void> {
    if (this.searches.length > 0) await this.update((state) => ({ ...state, searches: [] }))
  }

  /** Writes it once more, as the keys of the book say now. */
  async rewrite(): Promise<void> {
    await this.update((state) => state)
  }

  async close(): Promise<void> {
    await this.kept.settled()
  }

  private async update(change: (state: DeviceState) => DeviceState): Promise<void> {
    try {
      await this.kept.update(change)
      this.isNew = false
    } catch (error) {
      throw saveProblem(error, this.path)
    }
  }
}
