import type { Instant } from '../core/dates'
import type { Message } from '../core/message'
import { ERASED } from '../core/trash/erase'
import type { Saved } from './store/journal'

/** What undo needs to remember of a saved change; its rows stay on disk. */
export interface ChangeNote {
  readonly id: string
  readonly label: Message
  readonly at: Instant
  readonly revision: number
  readonly saved: Saved
  readonly undoes?: string
  readonly redoes?: string
}

/** A change that can be taken back or brought back: `id` is the user's own change, `latest` the one that last did or undid it. */
export interface Step {
  readonly id: string
  readonly label: Message
  readonly latest: ChangeNote
}

/** What can be undone and redone, told from the order of changes alone: so it is the same after a restart. */
export class History {
  private undoSteps: Step[] = []
  private redoSteps: Step[] = []

  constructor(private readonly notes: ChangeNote[]) {
    this.replay()
  }

  get nextUndo(): Step | undefined {
    return this.undoSteps.at(-1)
  }

  get nextRedo(): Step | undefined {
    return this.redoSteps.at(-1)
  }

  record(note: ChangeNote): void {
    this.notes.push(note)
    this.follow(note)
  }

  /** The step that `changeId` did (or redid), if it is still done. */
  undoStep(changeId: string): Step | undefined {
    return this.undoSteps.findLast(({ id, latest }) => id === changeId || latest.id === changeId)
  }

  note(changeId: string): ChangeNote | undefined {
    return this.notes.findLast(({ id }) => id === changeId)
  }

  /** Up to so many changes below a revision that are known so far, the latest first. */
  latest(before: number, limit: number): ChangeNote[] {
    const end = this.notes.findLastIndex(({ revision }) => revision < before) + 1
    return this.notes.slice(Math.max(0, end - limit), end).reverse()
  }

  /** When the oldest change known so far was made. */
  get since(): Instant | undefined {
    return this.notes[0]?.at
  }

  /** Puts changes read from an older part of the journal in front. */
  prepend(older: readonly ChangeNote[]): void {
    this.notes.unshift(...older)
    this.replay()
  }

  private replay(): void {
    this.undoSteps = []
    this.redoSteps = []
    for (const note of this.notes) this.follow(note)
  }

  /** What was about somebody who is erased can be neither undone nor done again. */
  private follow(note: ChangeNote): void {
    if (note.label.key === ERASED) return
    if (note.undoes !== undefined) this.move(note, note.undoes, this.undoSteps, this.redoSteps)
    else if (note.redoes !== undefined) this.move(note, note.redoes, this.redoSteps, this.undoSteps)
    else {
      this.undoSteps.push({ id: note.id, label: note.label, latest: note })
      this.redoSteps = []
    }
  }

  private move(latest: ChangeNote, id: string, from: Step[], to: Step[]): void {
    const index = from.findLastIndex((step) => step.id === id)
    if (index >= 0) from.splice(index, 1)
    to.push({ id, label: latest.label, latest })
  }
}
