import type { TableName } from './book'
import type { NudgeState } from './settings'
import type { Person } from './people'

/** The ids of other rows a row refers to. */
export function referencesOf(table: TableName, row: Readonly<Record<string, unknown>>): readonly string[] {
  if (table === 'entries') return row.personIds as readonly string[]
  if (table === 'nudgeStates') return [(row as unknown as NudgeState).subjectId]
  if (table !== 'people') return []
  const { relations, introducedBy, interests } = row as unknown as Partial<Person>
  return [introducedBy, ...(relations ?? []).map(({ personId }) => personId), ...(interests ?? []).map(({ entryId }) => entryId)].filter((id) => id !== undefined && id !== null)
}
