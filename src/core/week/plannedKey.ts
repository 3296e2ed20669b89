import type { Planned } from './plannedAfter'

/** Tells what is set for a week apart. */
export function plannedKey(row: Planned): string {
  return row.kind === 'date' ? ['date', row.on, row.date.personId, row.date.label, row.date.name].join(':') : [row.kind, row.on, row.entryId].join(':')
}
