import { Button } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type GiftGroup, giftGroups } from '../../core/gifts/waitingKept'
import type { GiftRow } from '../../core/gifts/giftRow'
import type { PageAsked } from '../../core/pages/everyRow'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import card from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import { Page } from '../page/Page'
import { BEGINNING, useLongList } from '../page/useLongList'
import { GiftLine } from './GiftLine'
import { GiftsHead } from './GiftsHead'

const pageOf = (group: GiftGroup) => (page: PageAsked) => calls.ask.gift.ideas.queryOptions({ input: { group, ...page } })
const pages = { held: pageOf('held'), planned: pageOf('planned'), ideas: pageOf('ideas') }
const idOf = ({ id }: GiftRow) => id

/** Every idea and plan, those held back first, each with why. */
export function GiftsPage() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const gifts = useQuery(pages.held(BEGINNING))
  if (gifts.isError && !gifts.data) return <LoadFailed error={gifts.error} retry={() => void gifts.refetch()} />
  if (!gifts.data) return <Loading />
  const { held, planned, ideas } = gifts.data.totals
  const count = held + planned + ideas
  return (
    <Page>
      <GiftsHead tab="ideas" sub={held > 0 ? t('giftPage:subHeld', { count, held }) : t('giftPage:sub', { count })}>
        <Button size="xs" variant="filled" leftSection={<IconGift size={15} />} onClick={() => open({ form: 'gift' })}>{t('actions:name.addGiftIdea')}</Button>
      </GiftsHead>
      {count === 0 && <EmptyState title={t('giftPage:none')} text={t('giftPage:noneText')} />}
      {giftGroups.map((group) => gifts.data.totals[group] > 0 && <Group key={group} name={group} total={gifts.data.totals[group]} />)}
    </Page>
  )
}

function Group({ name, total }: { readonly name: GiftGroup; readonly total: number }) {
  const { t } = useTranslation()
  const list = useLongList(pages[name], idOf)
  const title = t(`giftPage:group.${name}`)
  return (
    <section aria-label={title}>
      <GroupTitle title={title} note={total} />
      <LongList list={list}>{(shown) => <ul className={card.list}>{shown.map((row) => <GiftLine key={row.id} row={row} held={name === 'held'} />)}</ul>}</LongList>
    </section>
  )
}
