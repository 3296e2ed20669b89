import { ORPCError } from '@orpc/client'
import { client } from '../book/client'

/** Half-typed text is on disk this long after a key was pressed, plus the time of one write. */
const KEEP_AFTER_MS = 1000

/** Keeps the text of one form beside the book while it is typed; one write at a time, in order. */
export class DraftKeeper {
  private latest: string | undefined
  private waiting = false
  private timer: number | undefined
  private writes: Promise<unknown> = Promise.resolve()
  private done = false
  private release = () => {}

  /** Whether the user has been told that the latest writes failed. */
  private told = false

  constructor(
    readonly key: string,
    private readonly tell: (error: unknown) => void,
  ) {}

  /** Tells other windows that this text is being written here. */
  begin(): void {
    void navigator.locks?.request(lockName(this.key), () => new Promise<void>((resolve) => (this.release = resolve)))
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
    this.flush()
    settling = Promise.all([settling, this.writes]).then(() => this.release())
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
    this.writes = this.writes.then(attempt).catch((error: unknown) => {
      // That the engine does not answer stands above the page already.
      if (!this.told && error instanceof ORPCError) {
        this.told = true
        this.tell(error)
      }
      this.waiting = true
      this.timer ??= window.setTimeout(this.flush, KEEP_AFTER_MS)
    })
    return this.writes
  }
}

let settling: Promise<unknown> = Promise.resolve()

/** Keys of drafts that some window is writing at this moment; forms of this window that were just closed have written theirs by then. */
export async function keysBeingWritten(): Promise<ReadonlySet<string>> {
  await settling
  const locks = await navigator.locks?.query()
  return new Set(locks?.held?.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])))
}

const PREFIX = 'hearth.draft.'
const lockName = (key: string) => PREFIX + key
