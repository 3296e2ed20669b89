import type { Speak } from '../../core/speech'
import type { ExchangeEngine } from './exchangeEngine'
import { createExports, type Exports } from './exports'
import { createImports, type Imports } from './imports'

export interface Exchange {
  readonly imports: Imports
  readonly exports: Exports
}

const exchanges = new WeakMap<ExchangeEngine, Exchange>()

/** Import and export of one book; what is being looked at stays between calls. */
export function exchangeOf(engine: ExchangeEngine, speak: Speak): Exchange {
  const known = exchanges.get(engine)
  if (known) return known
  const exchange = { imports: createImports(engine), exports: createExports(engine, speak) }
  exchanges.set(engine, exchange)
  return exchange
}
