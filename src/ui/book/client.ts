import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { notifyManager, QueryClient } from '@tanstack/react-query'
import { connect } from '../client/connect'

/** The one connection of this window to the engine. */
export const { client, connection } = connect()

/** Typed query options for every call of the contract: `useQuery(calls.ask.people.list.queryOptions({ input }))`. */
export const calls = createTanstackQueryUtils(client)

// An answer is drawn at once: by default it first waits for a timer, after whatever else is to be done.
notifyManager.setScheduler(queueMicrotask)

export const cache = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
