import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../core/dates'
import type { PersonRow } from '../../core/peopleList'
import { calls } from '../book/client'

const TWO_YEARS = 730

/** How long ago you last talked, short: "41 days". Nothing where no conversation is on record. */
export function useTalked(): (row: Pick<PersonRow, 'lastTalked' | 'warmth'>) => string {
  const { t } = useTranslation()
  const { data: today } = useQuery(calls.book.status.queryOptions({ select: (status) => status.today }))
  return useCallback(
    ({ lastTalked, warmth }) => {
      if (!lastTalked || !today) return ''
      const days = daysBetween(lastTalked, today)
      if (days <= 0) return t('people:talkedToday')
      const ago = days < TWO_YEARS ? t('people:days', { count: days }) : t('people:years', { count: Math.floor(days / 365) })
      return warmth?.estimated ? t('people:about', { ago }) : ago
    },
    [t, today],
  )
}
