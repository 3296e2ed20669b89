import { Button } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../core/entries/registry'
import { firstName } from '../../core/people'
import { calls } from '../book/client'
import { useScreen } from '../layout/screen'
import { cardStart } from './cardStart'

/** A card to go with a gift; its words start from why the gift fits. */
export function WriteCardFor({ gift: { personIds, reason } }: { readonly gift: EntryOf<'gift'> }) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const [personId] = personIds
  const shown = useQuery(calls.ask.person.show.queryOptions({ input: personId ? { id: personId } : skipToken }))
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  if (!shown.data) return null
  const text = cardStart(t, { name: firstName(shown.data.person), reason, me: settings.data?.me?.name })
  return <Button size="compact-sm" onClick={() => open({ form: 'card', personId, text })}>{t('cards:forGift')}</Button>
}
