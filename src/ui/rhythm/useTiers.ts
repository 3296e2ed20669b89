import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { defaultTiers, tiersOf } from '../../core/tiers'
import { calls } from '../book/client'

export interface NamedTier {
  readonly id: string
  readonly days: number
  /** What the user calls it, else what fits the purpose of the book, else how often it is. */
  readonly name: string
  /** "Every 2 weeks". */
  readonly every: string
}

/** The tiers of the book with words to show, the closest first. */
export function useTiers(): readonly NamedTier[] {
  const { t } = useTranslation()
  const { data: settings } = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  const purpose = settings?.purpose ?? 'both'
  return tiersOf(settings ?? {}).map(({ id, days, name }) => {
    const usual = defaultTiers.find((tier) => tier.id === id)
    const isUsual = defaultTiers.some((tier) => tier.days === days)
    const every = isUsual ? t(`triage:often.${days}`) : t('person:rhythm.days', { count: days })
    return { id, days, every, name: name ?? (usual ? t(`triage:tier.${purpose}.${usual.days}`) : every) }
  })
}
