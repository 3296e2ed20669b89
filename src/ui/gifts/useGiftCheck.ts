import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { Giving } from '../../core/gifts/giving'
import { calls } from '../book/client'
import { amountOf } from '../../core/amountOf'
import type { GiftValues } from '../forms/useGift'

/** What speaks against the gift being written, asked while it is typed; nothing for one that came from them. */
export function useGiftCheck(values: GiftValues, id: string | undefined) {
  const { people, direction, status, title, price, currency, giving, occasion, reason, deal } = values
  const personIds = people.flatMap((picked) => picked.id ?? [])
  const asked = direction === 'out' && status !== 'declined' && personIds.length > 0
  const [input] = useDebouncedValue(
    asked ? { id, personIds, title, price: amountOf(price) || undefined, currency: currency.trim().toUpperCase(), giving: (giving || undefined) as Giving | undefined, occasion, reason, deal } : undefined,
    150,
  )
  const { data } = useQuery({ ...calls.ask.gift.check.queryOptions({ input: asked && input ? input : skipToken }), placeholderData: keepPreviousData })
  return asked ? data : undefined
}
