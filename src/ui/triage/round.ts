import { create } from 'zustand'

/** What was done about one person: skipped, or answered (then with the change that can be taken back, once it is on disk). */
interface Step {
  readonly personId: string
  readonly answered: boolean
  readonly changeId?: string
  /** When it was on disk, in milliseconds of this window's clock. */
  readonly savedAt?: number
}

interface Round {
  /** The people just imported, where the round is about them alone. */
  readonly only?: readonly string[]
  readonly steps: readonly Step[]
  readonly start: (only?: readonly string[]) => void
  readonly skip: (personId: string) => void
  readonly answer: (personId: string) => void
  readonly confirm: (personId: string, changeId: string | undefined) => void
  /** The person comes up again. */
  readonly reopen: (personId: string) => void
}

/** One sitting of going through people; forgotten when the window closes. */
export const useRound = create<Round>((set) => {
  const change = (next: (steps: readonly Step[]) => readonly Step[]) => set(({ steps }) => ({ steps: next(steps) }))
  return {
    steps: [],
    start: (only) => set({ only, steps: [] }),
    skip: (personId) => change((steps) => [...steps, { personId, answered: false }]),
    answer: (personId) => change((steps) => [...steps.filter((step) => step.personId !== personId), { personId, answered: true }]),
    confirm: (personId, changeId) => change((steps) => steps.map((step) => (step.personId === personId ? { ...step, changeId, savedAt: Date.now() } : step))),
    reopen: (personId) => change((steps) => steps.filter((step) => step.personId !== personId)),
  }
})
