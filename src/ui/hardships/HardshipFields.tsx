import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { hardshipStates } from '../../core/entries/hardship'
import { useToday } from '../book/useToday'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { Choices } from '../forms/Choices'
import { PersonPicker } from '../forms/PersonPicker'
import { WhenField } from '../forms/WhenField'
import type { HardshipValues } from './useHardship'

/** Who, what, since when and until when words want a second look. */
export function HardshipFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<HardshipValues> }) {
  const { t } = useTranslation()
  const today = useToday()
  const asksWhom = values.people.length === 0
  return (
    <>
      <PersonPicker label={t('forms:about')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <Choices label={t('hardships:form.state')} value={values.state} onChange={(state) => set('state', state)} options={hardshipStates.map((value) => ({ value, label: t(`hardships:state.${value}`) }))} />
      <WhenField label={t('hardships:form.since')} value={values.since} onChange={(since) => set('since', since)} error={errors.since} placeholder={t('forms:log.today')} toward="past" emptyMeans={today} />
      <WhenField label={t('hardships:form.until')} value={values.until} onChange={(until) => set('until', until)} error={errors.until} placeholder={t('hardships:form.untilPlaceholder')} />
      <TextInput label={t('hardships:form.text')} description={t('hardships:form.hint')} value={values.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" data-autofocus={!asksWhom || undefined} />
    </>
  )
}
