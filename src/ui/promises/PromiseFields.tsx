import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { Choices } from '../forms/Choices'
import { PersonPicker } from '../forms/PersonPicker'
import { WhenField } from '../forms/WhenField'
import type { PromiseValues } from './usePromise'

const sides = ['me', 'them'] as const

/** Who promised what to whom, and by when. */
export function PromiseFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<PromiseValues> }) {
  const { t } = useTranslation()
  const asksWhom = values.people.length === 0
  return (
    <>
      <PersonPicker label={t('forms:about')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <Choices label={t('promises:form.by')} value={values.by} onChange={(by) => set('by', by)} options={sides.map((value) => ({ value, label: t(`promises:by.${value}`) }))} />
      <TextInput label={t('promises:form.text')} placeholder={t('promises:form.textPlaceholder')} value={values.text} error={errors.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" data-autofocus={!asksWhom || undefined} />
      <WhenField label={t('promises:form.due')} value={values.due} onChange={(due) => set('due', due)} error={errors.due} keepsWords placeholder={t('promises:form.duePlaceholder')} suggestions={[t('forms:reminder.tomorrow'), t('forms:log.oneWeek'), t('forms:log.twoWeeks')]} />
    </>
  )
}
