import { create } from 'zustand'
import type { RepairReport } from '../../contract/repair'

interface DamageScreen {
  /** The user chose to look at the book as it is. */
  readonly looking: boolean
  /** The user looks at second versions of the book's files. */
  readonly copies: boolean
  /** Why a repair was asked for here, until it is over: the book is whole before it has been looked through once more and copied. */
  readonly mending?: string
  /** What a repair did, until it has been read. */
  readonly report?: RepairReport
  readonly set: (next: Partial<Pick<DamageScreen, 'looking' | 'copies' | 'mending' | 'report'>>) => void
}

/** Whether this window shows the book, or what is the matter with it. */
export const useDamageScreen = create<DamageScreen>((set) => ({ looking: false, copies: false, set }))

/** Why a book can only be read, where something can be done about it here. */
export function isMendable(code: string | undefined): boolean {
  return code === 'book.damaged' || code === 'book.changedOutside'
}

/** What opens the page on which something can be done; nothing where there is none. */
export function wayOn(code: string): Partial<Pick<DamageScreen, 'looking' | 'copies'>> | undefined {
  if (code === 'book.copies') return { copies: true }
  return isMendable(code) ? { looking: false } : undefined
}
