import { useQueries, useQuery } from '@tanstack/react-query'
import { skipToken } from '@tanstack/react-query'
import type { Entry } from '../../core/entries/registry'
import { calls } from '../book/client'
import { type DraftsAtHand, useDraftsAtHand } from '../drafts/useDraftsAtHand'
import { useKeysHeld } from '../layout/KeysHeld'
import type { OpenForm } from '../layout/screen'
import type { Picked } from './picked'

/** What a form starts from, once it is known. */
export interface Start {
  readonly open: OpenForm
  readonly atHand: DraftsAtHand
  /** The entry to change; left out for a new one. */
  readonly entry?: Entry
  readonly people: readonly Picked[]
}

/** Looks up the entry and the people a form is opened with; undefined until they are here. */
export function useStart(open: OpenForm): Start | undefined {
  const atHand = useDraftsAtHand()
  const { entryId, personId, personIds } = open as { readonly entryId?: string; readonly personId?: string; readonly personIds?: readonly string[] }
  const entry = useQuery(calls.ask.entry.show.queryOptions({ input: entryId ? { id: entryId } : skipToken }))
  const ids = entryId ? [] : (personIds ?? (personId ? [personId] : []))
  const people = useQueries({ queries: ids.map((id) => calls.ask.person.show.queryOptions({ input: { id } })) })
  const isWaiting = !atHand || (entryId !== undefined && entry.isPending) || people.some(({ isPending }) => isPending)
  useKeysHeld(isWaiting)
  if (isWaiting) return undefined
  const named = people.flatMap(({ data }) => (data ? { id: data.row.id, name: data.row.name } : []))
  return { open, atHand, entry: entry.data?.entry, people: entry.data?.people ?? named }
}
