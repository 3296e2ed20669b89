import { useQuery } from '@tanstack/react-query'
import { cache, calls, client } from '../book/client'

/** What was looked for last on this device, latest first. The engine keeps it, sealed as the book is: nothing of it lies in the browser. */
export function useRecentSearches(active: boolean): readonly string[] {
  return useQuery(calls.searches.list.queryOptions({ enabled: active })).data ?? []
}

/** One that cannot be kept is only not offered again. */
export function rememberSearch(query: string): void {
  const sought = query.trim()
  if (sought === '') return
  void client.searches.keep({ query: sought }).then(
    (queries) => cache.setQueryData(calls.searches.list.queryKey(), queries),
    () => undefined,
  )
}
