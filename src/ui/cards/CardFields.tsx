import { TextInput, Textarea } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { postalAddress } from '../../core/gratitude/cardQueue'
import { calls } from '../book/client'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { Choices } from '../forms/Choices'
import { PersonPicker } from '../forms/PersonPicker'
import { Envelope } from './Envelope'
import type { CardValues } from './useCard'

const directions = ['out', 'in'] as const

/** To whom, for what, and the words to copy by hand. */
export function CardFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<CardValues> }) {
  const { t } = useTranslation()
  const asksWhom = values.people.length === 0
  const first = values.people[0]?.id
  const shown = useQuery(calls.ask.person.show.queryOptions({ input: first ? { id: first } : skipToken }))
  return (
    <>
      <PersonPicker label={t(values.direction === 'in' ? 'forms:gift.from' : 'forms:gift.for')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <Choices label={t('cards:direction')} value={values.direction} onChange={(direction) => set('direction', direction)} options={directions.map((value) => ({ value, label: t(`cards:directions.${value}`) }))} />
      <TextInput label={t('forms:gift.occasion')} placeholder={t('forms:gift.occasionPlaceholder')} value={values.occasion} onChange={(event) => set('occasion', event.currentTarget.value)} dir="auto" />
      <Textarea label={t('cards:text')} description={t('cards:byHand')} inputWrapperOrder={['label', 'input', 'description', 'error']} autosize minRows={5} maxRows={14} value={values.text} error={errors.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" data-autofocus={!asksWhom || undefined} />
      {values.direction === 'out' && shown.data && <Envelope {...postalAddress(shown.data.person)} />}
    </>
  )
}
