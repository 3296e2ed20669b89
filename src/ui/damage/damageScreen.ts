import { create } from 'zustand'
import type { RepairReport } from '../../contract/repair'
import { type Harm, harmOf } from '../../core/harm'

interface DamageScreen {
  /** The user chose to look at the book as it is. */
  readonly looking: boolean
  /** The user looks at second versions of the book's files. */
  readonly copies: boolean
  /** What is being mended, until it is over: the book is whole before it has been looked through once more and copied. */
  readonly mending?: Harm
  /** What a repair did, until it has been read. */
  readonly report?: RepairReport
  readonly set: (next: Partial<Pick<DamageScreen, 'looking' | 'copies' | 'mending' | 'report'>>) => void
}

/** Whether this window shows the book, or what is the matter with it. */
export const useDamageScreen = create<DamageScreen>((set) => ({ looking: false, copies: false, set }))

/** What the page in place of the book is about; nothing where the book is shown. Of one that cannot be read there is nothing to look at. */
export function useHarm(code: string | undefined): Harm | undefined {
  const { mending, looking } = useDamageScreen()
  const harm = mending ?? harmOf(code)
  return mending || !looking || harm === 'unreadable' ? harm : undefined
}

/** What opens the page on which something can be done; nothing where there is none. */
export function wayOn(code: string): Partial<Pick<DamageScreen, 'looking' | 'copies'>> | undefined {
  if (code === 'book.copies') return { copies: true }
  return harmOf(code) ? { looking: false } : undefined
}
