import { Problem } from '../core/problem'
import type { HeldLock } from './store/lock'

/** Another process has this book open. Talk to it through `held.connect()`. */
export class BookHeld extends Problem {
  constructor(readonly held: HeldLock) {
    const { pid, host, since } = held.holder
    super('book.held', `This book is open in another Hearth (process ${pid}, since ${since}).`, { params: { pid, host, since } })
  }
}
