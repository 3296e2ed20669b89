import type { DateRow } from '../../core/today'
import { type Message, message } from '../../core/message'

/** One line of what comes up; a festival is one line for everybody who keeps it. */
export interface ComingRow {
  readonly key: string
  readonly date: string
  readonly line: Message
  /** Where it leads. */
  readonly path: string
}

export function comingRows(dates: readonly DateRow[]): ComingRow[] {
  const keepers = new Map<string, number>()
  const keyOf = ({ date, kind, label, personId, name }: DateRow) => (kind === 'festival' ? `${date}:${label}` : `${date}:${personId}:${name}:${label}`)
  for (const row of dates) keepers.set(keyOf(row), (keepers.get(keyOf(row)) ?? 0) + 1)
  const seen = new Set<string>()
  return dates.flatMap((row) => {
    const key = keyOf(row)
    const count = keepers.get(key) ?? 1
    if (row.kind !== 'festival' || count === 1) return [{ key, date: row.date, line: row.line, path: `/people/${row.personId}` }]
    if (seen.has(key)) return []
    seen.add(key)
    return [{ key, date: row.date, line: message('nudges:calendar.festival', { festival: { key: `festivals:${row.label}` }, count }), path: `/calendar/${row.date}` }]
  })
}
