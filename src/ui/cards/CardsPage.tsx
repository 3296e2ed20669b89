import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { QueuedCard } from '../../core/gratitude/cardQueue'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { GiftsHead } from '../gifts/GiftsHead'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import listCard from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { Page } from '../page/Page'
import classes from './Cards.module.css'
import { Envelope } from './Envelope'

/** Cards waiting to be written by hand or to be posted. */
export function CardsPage() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const queue = useQuery(calls.ask.card.queue.queryOptions({ input: {} }))
  if (queue.isError && !queue.data) return <LoadFailed error={queue.error} retry={() => void queue.refetch()} />
  if (!queue.data) return <Loading />
  const { cards } = queue.data
  return (
    <Page>
      <GiftsHead tab="cards" sub={t('cards:sub', { count: cards.length })}>
        <Button size="xs" variant="filled" onClick={() => open({ form: 'card' })}>{t('cards:new')}</Button>
      </GiftsHead>
      {cards.length === 0 ? (
        <EmptyState title={t('cards:none')} text={t('cards:noneText')} />
      ) : (
        <>
          <GroupTitle title={t('cards:title')} note={cards.length} />
          <ul className={listCard.list} aria-label={t('cards:title')}>{cards.map((card) => <CardLine key={card.id} card={card} />)}</ul>
        </>
      )}
    </Page>
  )
}

function CardLine({ card: { id, status, text, occasion, people, address, complete } }: { readonly card: QueuedCard }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  return (
    <li className={listCard.row}>
      <div className={listCard.words}>
        <p className={listCard.what}>
          {people.map(({ id: personId, name }, index) => <span key={personId}>{index > 0 && ', '}<Link to={`/people/${personId}`}><bdi>{name}</bdi></Link></span>)}
          {occasion && <span> · <bdi>{occasion}</bdi></span>}
        </p>
        <p className={listCard.more} dir="auto">{text}</p>
        <div className={classes.posted}><Envelope address={address} complete={complete} /></div>
      </div>
      <div className={listCard.acts}>
        <Button size="xs" onClick={() => go(`/gifts/cards/${id}`)}>{t('cards:show')}</Button>
        {status === 'to-write' && <Button size="xs" onClick={() => void run({ type: 'entry.edit', id, patch: { status: 'written' } })}>{t('cards:written')}</Button>}
        <Button size="xs" onClick={() => void run({ type: 'card.send', entryId: id })}>{t('cards:sent')}</Button>
      </div>
    </li>
  )
}
