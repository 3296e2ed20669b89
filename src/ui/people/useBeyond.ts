import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { calls, client } from '../book/client'
import { useSearchText } from '../search/searchText'

interface Beyond {
  readonly ids: readonly string[]
  /** The first of them. */
  readonly named: readonly { readonly id: string; readonly name: string }[]
}

/** The ids of those ticked, the same list as long as the ticks are the same. */
export function listOf(ticked: ReadonlySet<string>): readonly string[] {
  const known = lists.get(ticked) ?? [...ticked]
  lists.set(ticked, known)
  return known
}

const lists = new WeakMap<ReadonlySet<string>, readonly string[]>()

/** Asked when the typing rests: with many ticked it is no small question. */
const REST_MS = 250

/** Which of those ticked the search leaves out of sight; undefined until it is known. `keepsLast`: until then what is known of other ticks holds. */
export function useBeyond(ids: readonly string[], enabled = true, keepsLast = true): Beyond | undefined {
  const query = useRestedText()
  // As long as nothing is asked, no key typed draws anything anew.
  const text = useSearchText((search) => (enabled ? search.text.trim() : query))
  const asked = useQuery({
    queryKey: [...calls.ask.people.key(), 'beyond', query, numberOf(ids)],
    queryFn: ({ signal }) => client.ask.people.beyond({ query, ids: [...ids] }, { signal }),
    gcTime: 0,
    enabled: enabled && query === text,
    placeholderData: (before, of) => (keepsLast && of?.queryKey.at(-2) === query ? before : undefined),
  })
  const { data } = asked
  return useMemo(() => {
    if (!data || query !== text) return undefined
    const ticked = new Set(ids)
    return { ids: data.ids.filter((id) => ticked.has(id)), named: data.named.filter(({ id }) => ticked.has(id)) }
  }, [data, ids, query, text])
}

/** What stands in the search box once the typing rests. */
function useRestedText(): string {
  const [rested, setRested] = useState(() => useSearchText.getState().text.trim())
  const rest = useDebouncedCallback(setRested, REST_MS)
  useEffect(() => useSearchText.subscribe(({ text }) => rest(text.trim())), [rest])
  return rested
}

/** Tens of thousands of ids make no key; a list of them never changes. */
const numbers = new WeakMap<readonly string[], number>()
let last = 0

function numberOf(ids: readonly string[]): number {
  const known = numbers.get(ids) ?? ++last
  numbers.set(ids, known)
  return known
}
