import { Button } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GiftRow } from '../../core/gifts/giftRow'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import card from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import { Page } from '../page/Page'
import { GiftLine } from './GiftLine'
import { GiftsHead } from './GiftsHead'

/** Every idea and plan, those held back first, each with why. */
export function GiftsPage() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const gifts = useQuery(calls.ask.gift.ideas.queryOptions({ input: {} }))
  if (gifts.isError && !gifts.data) return <LoadFailed error={gifts.error} retry={() => void gifts.refetch()} />
  if (!gifts.data) return <Loading />
  const { held, ideas } = gifts.data
  const planned = ideas.filter(({ status }) => status === 'planned')
  const thoughts = ideas.filter(({ status }) => status === 'idea')
  return (
    <Page>
      <GiftsHead tab="ideas" sub={held.length > 0 ? t('giftPage:subHeld', { count: ideas.length + held.length, held: held.length }) : t('giftPage:sub', { count: ideas.length })}>
        <Button size="xs" variant="filled" leftSection={<IconGift size={15} />} onClick={() => open({ form: 'gift' })}>{t('actions:name.addGiftIdea')}</Button>
      </GiftsHead>
      {held.length + ideas.length === 0 && <EmptyState title={t('giftPage:none')} text={t('giftPage:noneText')} />}
      <GiftGroup name="held" rows={held} />
      <GiftGroup name="planned" rows={planned} />
      <GiftGroup name="ideas" rows={thoughts} />
    </Page>
  )
}

function GiftGroup({ name, rows }: { readonly name: 'held' | 'planned' | 'ideas'; readonly rows: readonly GiftRow[] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  const title = t(`giftPage:group.${name}`)
  return (
    <section aria-label={title}>
      <GroupTitle title={title} note={rows.length} />
      <LongList rows={rows}>{(shown) => <ul className={card.list}>{shown.map((row) => <GiftLine key={row.id} row={row} held={name === 'held'} />)}</ul>}</LongList>
    </section>
  )
}
