import { useQuery } from '@tanstack/react-query'
import type { TypedDraft } from '../../contract'
import { client } from '../book/client'
import { keysBeingWritten } from './DraftKeeper'

/** A form opens without its draft rather than late. */
const PATIENCE_MS = 600

export interface DraftsAtHand {
  /** Kept texts nobody is writing at this moment. */
  readonly drafts: readonly TypedDraft[]
  readonly beingWritten: ReadonlySet<string>
}

const none: DraftsAtHand = { drafts: [], beingWritten: new Set() }

/** The drafts there are, read afresh each time something that may continue one opens. */
export function useDraftsAtHand(): DraftsAtHand | undefined {
  const atHand = useQuery({ queryKey: ['drafts at hand'], queryFn: () => Promise.race([look(), patience()]), staleTime: 0, gcTime: 0, refetchOnReconnect: false })
  if (atHand.isError) return none
  return atHand.isFetching && !atHand.isFetched ? undefined : atHand.data
}

export async function look(): Promise<DraftsAtHand> {
  const beingWritten = await keysBeingWritten()
  const all = await client.drafts.list()
  return { drafts: all.filter(({ key }) => !beingWritten.has(key)), beingWritten }
}

function patience(): Promise<DraftsAtHand> {
  return new Promise((resolve) => setTimeout(() => resolve(none), PATIENCE_MS))
}
