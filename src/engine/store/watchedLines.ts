import { Problem } from '../../core/problem'
import type { Steps } from '../../core/steps'
import { report } from '../report'
import { unreadableProblem } from '../unreadable'
import type { SnapshotLines } from './lines'

/** Lines that are still in their file, which the disk may fail to give or another program may change: what goes wrong is told once, and from then on nothing more is asked of the file. */
export class WatchedLines implements SnapshotLines {
  private trouble: Problem | undefined

  constructor(
    private readonly lines: SnapshotLines,
    private readonly tell: (trouble: Problem) => void,
  ) {}

  get size(): number {
    return this.lines.size
  }

  get isRead(): boolean {
    return this.lines.isRead
  }

  at(start: number, end: number): Buffer {
    if (this.trouble) throw this.trouble
    try {
      return this.lines.at(start, end)
    } catch (error) {
      throw this.watched(error)
    }
  }

  *all(): Steps<Buffer> {
    if (this.trouble) throw this.trouble
    try {
      return yield* this.lines.all()
    } catch (error) {
      throw this.watched(error)
    }
  }

  close(): Promise<void> {
    return this.lines.close()
  }

  private watched(error: unknown): unknown {
    const trouble = unreadableProblem(error, 'rest')
    if (!(trouble instanceof Problem) || trouble.code === 'book.closed') return error
    this.trouble = trouble
    this.lines.close().catch(report)
    this.tell(trouble)
    return trouble
  }
}
