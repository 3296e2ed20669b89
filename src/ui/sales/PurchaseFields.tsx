import { Autocomplete, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '../book/useToday'
import type { DraftedFields } from '../drafts/useDraftedFields'
import fields from '../forms/Fields.module.css'
import { currencies } from '../forms/currencies'
import { PersonPicker } from '../forms/PersonPicker'
import { WhenField } from '../forms/WhenField'
import type { PurchaseValues } from './usePurchase'

/** Who bought what, for how much, when. */
export function PurchaseFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<PurchaseValues> }) {
  const { t } = useTranslation()
  const today = useToday()
  const asksWhom = values.people.length === 0
  return (
    <>
      <PersonPicker label={t('sales:purchase.people')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <TextInput label={t('sales:purchase.title')} value={values.title} error={errors.title} onChange={(event) => set('title', event.currentTarget.value)} dir="auto" data-autofocus={!asksWhom || undefined} />
      <div className={fields.two}>
        <TextInput label={t('sales:purchase.amount')} inputMode="decimal" value={values.amount} error={errors.amount} onChange={(event) => set('amount', event.currentTarget.value)} />
        <Autocomplete label={t('forms:gift.currency')} data={currencies} value={values.currency} error={errors.currency} onChange={(currency) => set('currency', currency)} className={fields.short} />
      </div>
      <WhenField label={t('forms:log.when')} value={values.when} onChange={(when) => set('when', when)} error={errors.when} placeholder={t('forms:log.today')} toward="past" emptyMeans={today} />
      <Textarea label={t('sales:purchase.text')} autosize minRows={1} maxRows={6} value={values.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" />
    </>
  )
}
