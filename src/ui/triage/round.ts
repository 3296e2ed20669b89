import { create } from 'zustand'

interface Round {
  /** The people just imported, where the round is about them alone. */
  readonly only?: readonly string[]
  readonly skipped: readonly string[]
  start(only?: readonly string[]): void
  skip(personId: string): void
  unskip(): void
}

/** One sitting of going through people; forgotten when the window closes. */
export const useRound = create<Round>((set) => ({
  skipped: [],
  start: (only) => set({ only, skipped: [] }),
  skip: (personId) => set(({ skipped }) => ({ skipped: [...skipped, personId] })),
  unskip: () => set(({ skipped }) => ({ skipped: skipped.slice(0, -1) })),
}))
