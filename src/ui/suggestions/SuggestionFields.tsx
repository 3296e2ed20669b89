import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { suggestionSteps } from '../../core/entries/suggestion'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { Choices } from '../forms/Choices'
import { PersonPicker } from '../forms/PersonPicker'
import type { SuggestionValues } from './useSuggestion'

/** Who advised what, how far it is, and what came of it. */
export function SuggestionFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<SuggestionValues> }) {
  const { t } = useTranslation()
  const asksWhom = values.people.length === 0
  const used = values.step === 'used' || values.step === 'told'
  return (
    <>
      <PersonPicker label={t('forms:about')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <Textarea label={t('suggestions:form.text')} placeholder={t('suggestions:form.textPlaceholder')} autosize minRows={2} maxRows={6} value={values.text} error={errors.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" data-autofocus={!asksWhom || undefined} />
      <Choices label={t('suggestions:form.step')} value={values.step} onChange={(step) => set('step', step)} options={suggestionSteps.map((value) => ({ value, label: t(`suggestions:step.${value}`) }))} />
      {used && <TextInput label={t('suggestions:form.outcome')} value={values.outcome} onChange={(event) => set('outcome', event.currentTarget.value)} dir="auto" />}
    </>
  )
}
