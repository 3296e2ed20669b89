import type { BookStatus } from '../contract'
import { settingsOf } from '../core/book'
import type { Clock } from './clock'
import type { BookStore } from './store/bookStore'

/** How the book is doing, for every window. */
export function bookStatus(store: BookStore, path: string, clock: Clock): BookStatus {
  const { refusal, notice, history, book, revision } = store
  const why = refusal ?? notice
  return {
    revision,
    path,
    sample: settingsOf(book).sample ?? false,
    state: refusal ? 'read-only' : 'open',
    ...(why ? { why: { code: why.code, message: why.message, params: { ...why.params } } } : {}),
    people: book.people.size,
    hidden: book.people.hidden,
    entries: book.entries.size,
    today: clock.today(),
    localTime: clock.localTime(),
    undo: history.nextUndo?.label,
    redo: history.nextRedo?.label,
  }
}
