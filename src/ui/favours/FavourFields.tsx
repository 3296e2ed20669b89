import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { favourSorts } from '../../core/entries/favour'
import { useToday } from '../book/useToday'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { Choices } from '../forms/Choices'
import { PersonPicker } from '../forms/PersonPicker'
import { WhenField } from '../forms/WhenField'
import type { FavourValues } from './useFavour'

const directions = ['out', 'in'] as const

/** Who did what for whom, and how it was received. */
export function FavourFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<FavourValues> }) {
  const { t } = useTranslation()
  const today = useToday()
  const asksWhom = values.people.length === 0
  return (
    <>
      <PersonPicker label={t('favours:form.people')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <Choices label={t('favours:form.direction')} value={values.direction} onChange={(direction) => set('direction', direction)} options={directions.map((value) => ({ value, label: t(`favours:direction.${value}`) }))} />
      <Choices label={t('favours:form.sort')} value={values.sort} onChange={(sort) => set('sort', sort)} digits options={favourSorts.map((value) => ({ value, label: t(`favours:sort.${value}`) }))} />
      <TextInput label={t('favours:form.title')} placeholder={t('favours:form.titlePlaceholder')} value={values.title} error={errors.title} onChange={(event) => set('title', event.currentTarget.value)} dir="auto" data-autofocus={!asksWhom || undefined} />
      <WhenField label={t('forms:log.when')} value={values.when} onChange={(when) => set('when', when)} error={errors.when} placeholder={t('forms:log.today')} toward="past" emptyMeans={today} />
      <TextInput label={t(`favours:form.reaction.${values.direction}`)} value={values.reaction} onChange={(event) => set('reaction', event.currentTarget.value)} dir="auto" />
    </>
  )
}
