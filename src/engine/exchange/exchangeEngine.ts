import type { BookEvent, Committed } from '../../contract'
import type { BookView } from '../../core/book'
import type { Command } from '../../core/commands'
import type { Finder } from '../../core/query'
import type { Clock } from '../clock'

/** What import and export need of an engine. */
export interface ExchangeEngine {
  readonly book: BookView
  readonly revision: number
  readonly clock: Pick<Clock, 'now' | 'today'>
  readonly finder: Finder
  readonly photos: {
    put(bytes: Uint8Array): Promise<string>
    get(name: string): Promise<Uint8Array<ArrayBuffer>>
  }
  run(command: Command): Promise<Committed>
  announce(event: BookEvent): void
  backup(reason: 'before-import'): Promise<unknown>
}
