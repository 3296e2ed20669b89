import { useQuery } from '@tanstack/react-query'
import type { Area } from '../../core/areas/area'
import { calls } from '../book/client'

const none: readonly Area[] = []

/** The areas in sight; none until it is known. */
export function useAreas(): readonly Area[] {
  const { data } = useQuery({ ...calls.ask.area.show.queryOptions({ input: {} }), select: ({ areas }) => areas.filter(({ used }) => used).map(({ area }) => area) })
  return data ?? none
}
