import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'

/** How often a tier means, and whom one would put there, in the words of what the book is for. */
export function useTierNames(): (tier: number) => { readonly name: string; readonly hint: string } {
  const { t } = useTranslation()
  const { data: purpose = 'both' } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.purpose }))
  return (tier) => ({ name: t(`triage:often.${tier}`), hint: t(`triage:tier.${purpose}.${tier}`) })
}
