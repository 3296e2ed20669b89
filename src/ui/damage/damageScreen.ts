import { create } from 'zustand'
import type { RepairReport } from '../../contract/repair'

interface DamageScreen {
  /** The user chose to look at the book as it is. */
  readonly looking: boolean
  /** What a repair did, until it has been read. */
  readonly report?: RepairReport
  readonly set: (next: Partial<Pick<DamageScreen, 'looking' | 'report'>>) => void
}

/** Whether this window shows what is wrong with the book, or the book. */
export const useDamageScreen = create<DamageScreen>((set) => ({ looking: false, set }))

/** Why a book can only be read, where something can be done about it here. */
export function isMendable(code: string | undefined): boolean {
  return code === 'book.damaged' || code === 'book.changedOutside'
}
