import type { Change, RowChange } from '../../core/change'
import type { Steps } from '../../core/steps'
import { frameLine } from './lines'

/** Up to so many rows a change is one line; a bigger one is written as begin, parts, commit. */
const ROWS_PER_LINE = 200

/** A change as the journal keeps it: all of its lines count, or none. */
export function* changeLines(revision: number, change: Change): Generator<string, void, void> {
  const { rows, ...rest } = change
  if (rows.length <= ROWS_PER_LINE) return yield frameLine({ revision, ...change })
  yield frameLine({ begin: revision, change: rest })
  let part = 0
  for (let from = 0; from < rows.length; from += ROWS_PER_LINE) yield frameLine({ part: part++, rows: rows.slice(from, from + ROWS_PER_LINE) })
  yield frameLine({ commit: revision, parts: part })
}

/** The change that the values of its lines make. */
export function changeFromValues(values: readonly unknown[]): Change {
  if (values.length === 1) {
    const { revision: _revision, ...change } = values[0] as Change & { revision: number }
    return change
  }
  const [begin, ...parts] = values as [{ change: Omit<Change, 'rows'> }, ...{ rows: RowChange[] }[]]
  return { ...begin.change, rows: parts.slice(0, -1).flatMap(({ rows }) => rows) }
}

/** Whether a change reads back from its lines exactly as it is, so that it need not be read back: nothing in it is anything but plain JSON. */
export function* staysTheSame({ rows, ...rest }: Change): Steps<boolean> {
  if (!isPlain(rest)) return false
  for (const row of rows) {
    if (!isPlain(row)) return false
    yield
  }
  return true
}

function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
    case 'object':
      return value === null || (Array.isArray(value) ? isPlainArray(value) : isPlainObject(value))
    default:
      return false
  }
}

function isPlainArray(values: readonly unknown[]): boolean {
  // Not `every`, which passes over holes.
  for (const value of values) if (!isPlain(value)) return false
  return true
}

function isPlainObject(value: object): boolean {
  if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) return false
  for (const key in value) if (!isPlain((value as Record<string, unknown>)[key])) return false
  return true
}
