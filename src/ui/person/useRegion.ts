import { useQuery } from '@tanstack/react-query'
import { calls } from '../book/client'

/** Where numbers without a country code are at home. */
export function useRegion(): string | undefined {
  const { data } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.me?.region ?? '' }))
  return data || undefined
}
