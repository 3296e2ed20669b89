import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { EmptyState } from '../page/EmptyState'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import classes from './CardSheet.module.css'

/** One card as it is to be written, with its envelope: to copy by hand, or to print. */
export function CardSheet({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const queue = useQuery(calls.ask.card.queue.queryOptions({ input: {} }))
  const card = queue.data?.cards.find((queued) => queued.id === id)
  const send = async () => {
    if (await run({ type: 'card.send', entryId: id })) go('/gifts/cards')
  }
  return (
    <Page className={classes.page}>
      <PageHead title={card ? t('cards:to', { names: card.people.map(({ name }) => name).join(', ') }) : t('cards:title')} sub={card?.occasion}>
        <Button size="xs" onClick={() => go('/gifts/cards')}>{t('cards:back')}</Button>
        {card && <Button size="xs" variant="filled" leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>{t('cards:print')}</Button>}
        {card && <Button size="xs" onClick={() => void send()}>{t('cards:sent')}</Button>}
      </PageHead>
      {queue.data && !card && <EmptyState title={t('cards:notThere')} />}
      {card && (
        <>
          <article className={classes.sheet} dir="auto">{card.text}</article>
          <address className={classes.envelope} aria-label={t('cards:envelope')}>
            {card.address.map((line, index) => <span key={index} dir="auto">{line}</span>)}
            {!card.complete && <em>{t(card.address.length > 0 ? 'cards:addressIncomplete' : 'cards:addressMissing')}</em>}
          </address>
        </>
      )}
    </Page>
  )
}
