import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '../book/useToday'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { PersonPicker } from '../forms/PersonPicker'
import { WhenField } from '../forms/WhenField'
import type { ComplaintValues } from './useComplaint'

/** Whom it is from, what was wrong, since when, what was offered. */
export function ComplaintFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<ComplaintValues> }) {
  const { t } = useTranslation()
  const today = useToday()
  const asksWhom = values.people.length === 0
  return (
    <>
      <PersonPicker label={t('forms:about')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <Textarea label={t('complaints:form.text')} placeholder={t('complaints:form.textPlaceholder')} autosize minRows={2} maxRows={8} value={values.text} error={errors.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" data-autofocus={!asksWhom || undefined} />
      <WhenField label={t('complaints:form.since')} value={values.since} onChange={(since) => set('since', since)} error={errors.since} placeholder={t('forms:log.today')} suggestions={[t('forms:log.yesterday')]} toward="past" emptyMeans={today} />
      <TextInput label={t('complaints:form.offered')} value={values.offered} onChange={(event) => set('offered', event.currentTarget.value)} dir="auto" />
    </>
  )
}
