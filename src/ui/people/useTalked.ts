import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { daysBetween } from '../../core/days'
import type { PersonRow } from '../../core/peopleList'
import { calls } from '../book/client'
import { useSaid } from './useSaid'

export type Talked = (row: Pick<PersonRow, 'lastTalked' | 'warmth'>) => string

const TWO_YEARS = 730

/** How long ago you last talked, short: "41 days". Nothing where no conversation is on record. */
export function useTalked(): Talked {
  const say = useSaid()
  const { data: today } = useQuery(calls.book.status.queryOptions({ select: (status) => status.today }))
  return useCallback(
    ({ lastTalked, warmth }) => {
      if (!lastTalked || !today) return ''
      const days = daysBetween(lastTalked, today)
      if (days <= 0) return say('people:talkedToday')
      const ago = days < TWO_YEARS ? say('people:days', { count: days }) : say('people:years', { count: Math.floor(days / 365) })
      return warmth?.estimated ? say('people:about', { ago }) : ago
    },
    [say, today],
  )
}
