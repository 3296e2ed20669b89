import type { BookStatus } from '../contract'
import type { VaultStatus } from '../contract/vault'
import { isProblem, Problem } from '../core/problem'
import type { Clock } from './clock'
import type { Engine } from './engine'
import { Queue } from './queue'
import { report } from './report'
import { lockedProblem } from './seal/openKeys'
import type { Unlock } from './seal/vault'
import { SHORTEST_PASSPHRASE } from './seal/vaultKeeper'
import { closedProblem } from './store/refusals'

/** The user's own book as a host holds it: open, or locked until somebody gives the passphrase. */
export interface OwnBook {
  /** Throws `book.locked` where it is. */
  readonly engine: Engine
  status(): BookStatus
  vault(): VaultStatus
  lock(): Promise<void>
  unlock(unlock: Unlock): Promise<void>
  /** The user is there. */
  touch(): void
  /** Aborted when it is locked or unlocked next. */
  turning(): AbortSignal
}

/** A book that stays open for as long as its host has it, such as a command's. */
export function alwaysOpen(engine: Engine): OwnBook {
  const refuse = () => Promise.reject(new Problem('vault.cannotLock', 'This Hearth ends by itself; there is nothing to lock.'))
  const never = new AbortController()
  return {
    engine,
    status: () => engine.status(),
    vault: () => ({ ...vaultStatus(engine), canLock: false }),
    lock: refuse,
    unlock: refuse,
    touch: () => undefined,
    turning: () => never.signal,
  }
}

const LOOK_MS = 15_000
const MINUTE_MS = 60_000

interface Parts {
  readonly path: string
  readonly clock: Clock
  readonly open: (unlock?: Unlock) => Promise<Engine>
  /** Each time it is opened: for the door other processes come through. */
  readonly onOpen: (engine: Engine, own: OwnBook) => void
  /** Once it is locked and nothing of it is held any more. */
  readonly onLocked?: () => void
}

/** A book that can be locked: the engine is closed and let go of, key and all, until it is unlocked. */
export class LockableBook implements OwnBook {
  private opened: Engine | undefined
  private turn = new AbortController()
  /** One after another: a book that is being let go of, or opened for another window, is not free yet. */
  private readonly turns = new Queue()
  private closed = false
  private seen = Date.now()
  private looked = Date.now()
  private readonly timer = setInterval(() => this.look(Date.now()), LOOK_MS).unref()

  private constructor(private readonly parts: Parts) {}

  /** Opens the book; one that is encrypted waits for its passphrase, unless `unlock` opens it. */
  static async open(parts: Parts, unlock?: Unlock): Promise<LockableBook> {
    const book = new LockableBook(parts)
    try {
      book.take(await parts.open(unlock))
    } catch (error) {
      if (isProblem(error, 'book.locked') || (unlock && isProblem(error, 'vault.wrong'))) return book
      clearInterval(book.timer)
      throw error
    }
    return book
  }

  get engine(): Engine {
    if (!this.opened) throw lockedProblem()
    return this.opened
  }

  status(): BookStatus {
    const { path, clock } = this.parts
    return this.opened?.status() ?? { revision: 0, path, sample: false, state: 'locked', people: 0, hidden: 0, entries: 0, today: clock.today(), localTime: clock.localTime() }
  }

  vault(): VaultStatus {
    return this.opened ? { ...vaultStatus(this.opened), canLock: true } : { encrypted: true, locked: true, lockAfter: 0, shortest: SHORTEST_PASSPHRASE, canLock: true }
  }

  unlock(unlock: Unlock): Promise<void> {
    return this.turns.add(async () => {
      if (this.opened) return
      const engine = await this.parts.open(unlock)
      if (this.closed) {
        await engine.close()
        throw closedProblem()
      }
      this.take(engine)
      this.turned()
    })
  }

  async lock(): Promise<void> {
    const { opened } = this
    if (!opened) return
    if (!opened.safety.vault.isEncrypted) throw new Problem('vault.none', 'This book is not encrypted.')
    this.opened = undefined
    this.turned()
    try {
      await this.turns.add(() => opened.close())
    } finally {
      this.parts.onLocked?.()
    }
  }

  touch(): void {
    this.seen = Date.now()
  }

  turning(): AbortSignal {
    return this.turn.signal
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    this.closed = true
    const { opened } = this
    // One that is being unlocked meanwhile is let go of again.
    await this.turns.end()
    await opened?.close()
  }

  /** Locks when nobody has been there for as long as was said, or the machine slept: then nobody looked for much longer than usual. */
  look(now: number): void {
    const slept = now - this.looked > LOOK_MS + 2 * MINUTE_MS
    this.looked = now
    const { opened } = this
    if (!opened?.safety.vault.isEncrypted) return
    const { lockAfter } = opened.safety.vault
    if (lockAfter > 0 && (slept || now - this.seen >= lockAfter * MINUTE_MS)) void this.lock().catch(report)
  }

  private take(engine: Engine): void {
    this.opened = engine
    this.touch()
    this.parts.onOpen(engine, this)
    engine.expectWindow()
  }

  private turned(): void {
    const before = this.turn
    this.turn = new AbortController()
    before.abort()
  }
}

function vaultStatus({ safety: { vault } }: Engine): Omit<VaultStatus, 'canLock'> {
  return { encrypted: vault.isEncrypted, locked: false, lockAfter: vault.lockAfter, shortest: SHORTEST_PASSPHRASE }
}
