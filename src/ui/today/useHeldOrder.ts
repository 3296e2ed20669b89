import { useState } from 'react'

interface Held<Row> {
  /** The rows in the order they stood in when the page was opened or last refreshed by the user. */
  readonly rows: readonly Row[]
  /** How many have come since and wait to be let in. */
  readonly fresh: number
  readonly letIn: () => void
}

/** Keeps a list still under the user's hands: what is handled goes, what is new waits until it is asked for. A new `epoch` (the day) starts over. */
export function useHeldOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string, epoch: string): Held<Row> {
  const keys = rows.map(keyOf)
  const [held, setHeld] = useState({ epoch, keys })
  const current = held.epoch === epoch && held.keys.length > 0 ? held.keys : keys
  if (held.epoch !== epoch || (held.keys.length === 0 && keys.length > 0)) setHeld({ epoch, keys })
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return {
    rows: current.flatMap((key) => byKey.get(key) ?? []),
    fresh: keys.filter((key) => !current.includes(key)).length,
    letIn: () => setHeld({ epoch, keys }),
  }
}
