import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { formatMoney } from '../entries/formatMoney'
import { amountOf } from '../../core/amountOf'
import { currencies, keptCurrency } from '../forms/currencies'
import card from '../page/Card.module.css'
import { GroupTitle } from '../page/GroupTitle'
import { Page } from '../page/Page'
import { useCatalogue } from './catalogue'
import classes from './Catalogue.module.css'
import { GiftsHead } from './GiftsHead'

/** Gifts to draw from: the user's own, added here, and those Hearth comes with. */
export function CataloguePage() {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const shipped = useCatalogue()
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  const own = settings.data?.giftCatalogue ?? []
  const language = i18n.language === 'zh' ? 'zh' : 'en'
  return (
    <Page>
      <GiftsHead tab="catalogue" sub={t('giftPage:catalogue.about')} />
      <GroupTitle title={t('giftPage:catalogue.own')} note={own.length} />
      <ul className={card.list}>
        {own.map(({ id, title, fits, price, currency }) => (
          <li key={id} className={card.row}>
            <div className={card.words}>
              <b dir="auto">{title}</b>
              <p className={card.more} dir="auto">{[fits.length > 0 ? t('giftPage:catalogue.fitsWords', { words: fits.join(', ') }) : t('giftPage:catalogue.anybody'), price && formatMoney(price, currency, i18n.language)].filter(Boolean).join(' · ')}</p>
            </div>
            <ActionIcon aria-label={t('giftPage:catalogue.drop', { title })} onClick={() => void run({ type: 'catalogue.drop', id })}><IconTrash size={16} stroke={1.7} /></ActionIcon>
          </li>
        ))}
        <li className={card.row}><AddOwn /></li>
      </ul>
      <GroupTitle title={t('giftPage:catalogue.shipped')} note={shipped.length} />
      <ul className={classes.shipped}>{shipped.map(({ id, title }) => <li key={id} dir="auto">{title[language]}</li>)}</ul>
    </Page>
  )
}

function AddOwn() {
  const { t } = useTranslation()
  const run = useRun()
  const [title, setTitle] = useState('')
  const [fits, setFits] = useState('')
  const [price, setPrice] = useState('')
  const [currency, setCurrency] = useState(keptCurrency)
  const [error, setError] = useState<string>()
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const amount = amountOf(price)
    if (title.trim() === '') return setError(t('forms:gift.missing.title'))
    if (amount === undefined) return setError(t('forms:gift.missing.price'))
    const words = fits.split(/[,，、;；]/u).map((word) => word.trim()).filter(Boolean)
    const idea = { id: crypto.randomUUID(), title: title.trim(), fits: words, ...(amount && { price: amount, currency: currency.trim().toUpperCase() }) }
    if (!(await run({ type: 'catalogue.keep', idea }, { onTrouble: (trouble) => setError(trouble.text) }))) return
    setTitle('')
    setFits('')
    setPrice('')
    setError(undefined)
  }
  return (
    <form className={classes.add} onSubmit={(event) => void add(event)} noValidate>
      <TextInput size="xs" label={t('giftPage:catalogue.title')} value={title} error={error} onChange={(event) => setTitle(event.currentTarget.value)} dir="auto" />
      <TextInput size="xs" label={t('giftPage:catalogue.fits')} placeholder={t('giftPage:catalogue.fitsPlaceholder')} value={fits} onChange={(event) => setFits(event.currentTarget.value)} dir="auto" />
      <TextInput size="xs" label={t('forms:gift.price')} inputMode="decimal" value={price} onChange={(event) => setPrice(event.currentTarget.value)} />
      <Autocomplete size="xs" label={t('forms:gift.currency')} data={[...currencies]} value={currency} onChange={setCurrency} />
      <Button size="xs" type="submit">{t('giftPage:catalogue.add')}</Button>
    </form>
  )
}
