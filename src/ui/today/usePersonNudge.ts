import { useQuery } from '@tanstack/react-query'
import type { Nudge } from '../../core/today'
import { calls } from '../book/client'

/** The suggestion about this person that stands on Today, if one does. */
export function usePersonNudge(personId: string): Nudge | undefined {
  const today = useQuery(calls.ask.today.show.queryOptions({ input: {} }))
  return today.data && [...today.data.first, ...today.data.reachOut].find((nudge) => nudge.personId === personId)
}
