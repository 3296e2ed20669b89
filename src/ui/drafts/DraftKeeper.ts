import { ORPCError } from '@orpc/client'
import { client } from '../book/client'

/** Half-typed text is on disk this long after a key was pressed, plus the time of one write. */
const KEEP_AFTER_MS = 1000

/** Keeps the text of one form beside the book while it is typed; one write at a time, in order. */
export class DraftKeeper {
  private latest: string | undefined
  private waiting = false
  private underWay = 0
  private timer: number | undefined
  private writes: Promise<unknown> = Promise.resolve()
  private done = false
  private ended = false
  private release = () => {}
  private tell: (error: unknown) => void = () => {}

  /** Whether the user has been told that the latest writes failed. */
  private told = false

  private constructor(readonly key: string) {}

  /** A form that was just left may still be written: who opens it again goes on with the same keeper, so that the older text never comes last. */
  static of(key: string): DraftKeeper {
    return unsettled.get(key) ?? new DraftKeeper(key)
  }

  /** What was to be kept last. */
  get text(): string | undefined {
    return this.latest
  }

  /** Tells other windows that this text is being written here. */
  begin(tell: (error: unknown) => void): void {
    this.tell = tell
    this.done = false
    this.ended = false
    unsettled.delete(this.key)
    this.release()
    // Released before it was granted, it is let go as soon as it is.
    const released = new Promise<void>((resolve) => (this.release = resolve))
    void navigator.locks?.request(lockName(this.key), () => released)
    document.addEventListener('visibilitychange', this.onHide)
    window.addEventListener('pagehide', this.flush)
  }

  /** `undefined`: there is nothing worth keeping (any more). */
  keep(text: string | undefined): void {
    if (this.done || text === this.latest) return
    this.latest = text
    this.waiting = true
    this.timer ??= window.setTimeout(this.flush, KEEP_AFTER_MS)
  }

  /** What was typed is saved, or thrown away by the user. */
  async drop(): Promise<void> {
    this.done = true
    this.forget()
    this.latest = undefined
    await this.write(() => client.drafts.drop({ key: this.key }))
  }

  end(): void {
    this.ended = true
    unsettled.set(this.key, this)
    this.flush()
    this.settle()
    document.removeEventListener('visibilitychange', this.onHide)
    window.removeEventListener('pagehide', this.flush)
  }

  private readonly onHide = () => {
    if (document.visibilityState === 'hidden') this.flush()
  }

  private readonly flush = () => {
    if (!this.waiting) return
    this.forget()
    const text = this.latest
    void this.write(() => (text === undefined ? client.drafts.drop({ key: this.key }) : client.drafts.keep({ key: this.key, text })))
  }

  /** It is on disk: nobody need ask this keeper any more. */
  private settle(): void {
    if (!this.ended || this.waiting || this.underWay > 0) return
    unsettled.delete(this.key)
    this.release()
  }

  private forget(): void {
    window.clearTimeout(this.timer)
    this.timer = undefined
    this.waiting = false
  }

  /** A write that fails is told, once until one succeeds, and tried again; the text itself still stands in the form. */
  private write(act: () => Promise<unknown>): Promise<unknown> {
    const attempt = async () => {
      await act()
      this.told = false
    }
    this.underWay++
    this.writes = this.writes
      .then(attempt)
      .catch(this.tryAgainLater)
      .finally(() => {
        this.underWay--
        this.settle()
      })
    return this.writes
  }

  private readonly tryAgainLater = (error: unknown) => {
    // That the engine does not answer stands above the page already.
    if (!this.told && error instanceof ORPCError) {
      this.told = true
      this.tell(error)
    }
    this.waiting = true
    this.timer ??= window.setTimeout(this.flush, KEEP_AFTER_MS)
  }
}

/** Keepers of forms of this window that were left, until what they keep is on disk. */
const unsettled = new Map<string, DraftKeeper>()

/** What forms of this window were left with that may not be on disk yet; no text where it was saved or thrown away. */
export function justLeft(): ReadonlyMap<string, string | undefined> {
  return new Map([...unsettled].map(([key, { text }]) => [key, text]))
}

/** Keys of drafts that some window is writing at this moment. */
export async function keysBeingWritten(): Promise<ReadonlySet<string>> {
  const locks = await navigator.locks?.query()
  return new Set(locks?.held?.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])))
}

const PREFIX = 'hearth.draft.'
const lockName = (key: string) => PREFIX + key
