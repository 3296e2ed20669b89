import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PersonRow } from '../../core/peopleList'
import { cache, calls } from '../book/client'
import { useTrouble } from '../book/trouble'

/** Asks for whom a text that was just typed finds. */
export function askFound(query: string, limit: number): void {
  if (query.trim() !== '') void cache.prefetchQuery(foundOptions(query.trim(), limit))
}

function foundOptions(query: string, limit: number) {
  return calls.ask.search.find.queryOptions({ input: { query, limit } })
}

const none: readonly PersonRow[] = []

export interface Found {
  readonly rows: readonly PersonRow[]
  /** The rows answer what was typed and the book as it is, not what stood there a moment ago or what was found before the last change. */
  readonly settled: boolean
  /** Notes are not looked through yet; the answer comes anew once they are. */
  readonly early: boolean
  /** Why the engine could not answer, in words. */
  readonly failure?: string
}

/** The best people for what is typed. Asked at every keystroke: an answer comes within a frame or two, and one that comes too late is dropped. */
export function useFound(query: string, limit: number): Found {
  const wanted = query.trim()
  const { read } = useTrouble()
  const found = useQuery({ ...foundOptions(wanted, limit), enabled: wanted !== '', placeholderData: keepPreviousData })
  if (wanted === '') return { rows: none, settled: true, early: false }
  return { rows: found.data?.rows ?? none, settled: !found.isPlaceholderData && !found.isPending && !found.isFetching, early: found.data?.early ?? false, failure: found.error ? read(found.error).text : undefined }
}
