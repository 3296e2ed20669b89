import type { BookEvent, Committed } from '../../contract'
import type { BookView } from '../../core/book'
import type { Finder } from '../../core/query'
import type { Changes } from '../changes'
import type { Clock } from '../clock'

/** What import and export need of an engine. */
export interface ExchangeEngine {
  readonly book: BookView
  /** The book, once everybody in it has been read. */
  whole(): Promise<BookView>
  readonly revision: number
  readonly clock: Pick<Clock, 'now' | 'today'>
  readonly finder: Finder
  readonly photos: {
    putAll(pictures: readonly Uint8Array[], signal?: AbortSignal): Promise<void>
    get(name: string): Promise<Uint8Array<ArrayBuffer>>
  }
  runLong(...work: Parameters<Changes['runLong']>): Promise<Committed>
  announce(event: BookEvent): void
  backup(reason: 'before-import'): Promise<unknown>
}
