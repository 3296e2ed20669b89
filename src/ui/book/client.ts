import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import { connect } from '../client/connect'

/** The one connection of this window to the engine. */
export const { client, connection } = connect()

/** Typed query options for every call of the contract: `useQuery(calls.ask.people.list.queryOptions({ input }))`. */
export const calls = createTanstackQueryUtils(client)

export const cache = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
