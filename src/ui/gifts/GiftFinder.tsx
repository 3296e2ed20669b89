import { Autocomplete, Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type FittingIdea, rankIdeas } from '../../core/gifts/fit'
import { calls } from '../book/client'
import { useMessage } from '../book/useMessage'
import { amountOf } from '../../core/amountOf'
import { currencies, keptCurrency } from '../forms/currencies'
import { useScreen } from '../layout/screen'
import { Named } from '../page/Named'
import { Told } from '../page/Told'
import { useCatalogue } from './catalogue'
import { Concerns } from './Concerns'
import classes from './GiftFinder.module.css'

const MOST_SHOWN = 12

/** Ideas for somebody, best fitting first, each with where it comes from; one of them becomes a gift idea of theirs. */
export function GiftFinder({ personId }: { readonly personId: string }) {
  const { t, i18n } = useTranslation()
  const close = useScreen((screen) => screen.close)
  const catalogue = useCatalogue()
  const [most, setMost] = useState('')
  const [currency, setCurrency] = useState(keptCurrency)
  const shown = useQuery(calls.ask.person.show.queryOptions({ input: { id: personId } }))
  const facts = useQuery(calls.ask.gift.facts.queryOptions({ input: { personId } }))
  const name = shown.data?.row.name ?? ''
  const amount = amountOf(most)
  const limit = amount && /^[A-Z]{3}$/.test(currency) ? { amount, currency } : undefined
  const ideas = shown.data && facts.data ? rankIdeas(shown.data.person, facts.data, catalogue, { language: i18n.language === 'zh' ? 'zh' : 'en', most: limit }) : []
  return (
    <Modal opened onClose={close} size={560} title={<Named text={t('giftPage:finder.title', { name })} names={[name]} />} returnFocus={false} closeButtonProps={{ 'aria-label': t('forms:close') }}>
      <div className={classes.limit}>
        <TextInput label={t('giftPage:finder.most')} placeholder={t('giftPage:finder.noLimit')} inputMode="decimal" value={most} error={amount === undefined ? t('forms:gift.missing.price') : undefined} onChange={(event) => setMost(event.currentTarget.value)} />
        <Autocomplete label={t('forms:gift.currency')} data={[...currencies]} value={currency} onChange={(value) => setCurrency(value.trim().toUpperCase())} />
      </div>
      <ul className={classes.ideas} aria-label={t('giftPage:finder.ideas')}>
        {ideas.slice(0, MOST_SHOWN).map((idea) => <Idea key={idea.key} idea={idea} personId={personId} />)}
      </ul>
    </Modal>
  )
}

function Idea({ idea: { title, why, from, entryId, concerns }, personId }: { readonly idea: FittingIdea; readonly personId: string }) {
  const { t } = useTranslation()
  const say = useMessage()
  const open = useScreen((screen) => screen.open)
  const close = useScreen((screen) => screen.close)
  const reason = from === 'anybody' || from === 'own' ? '' : say(why)
  return (
    <li className={classes.idea}>
      <div className={classes.words}>
        <b dir="auto">{title}</b>
        <p>
          <Told message={why} /> {entryId && <Link to={`/people/${personId}`} onClick={close}>{t('giftPage:finder.source')}</Link>}
        </p>
        <Concerns concerns={concerns} />
      </div>
      <Button size="xs" onClick={() => open({ form: 'gift', personId, title, reason })}>{t('giftPage:finder.take')}</Button>
    </li>
  )
}
