import { NativeSelect, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '../book/useToday'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { PersonPicker } from '../forms/PersonPicker'
import { WhenField } from '../forms/WhenField'
import { leavingAnswers, type LeavingValues } from './useLeaving'

/** Who left, when, and why, as they put it. */
export function LeavingFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<LeavingValues> }) {
  const { t } = useTranslation()
  const today = useToday()
  const asksWhom = values.people.length === 0
  const choose = (value: string) => {
    const answer = leavingAnswers.find((known) => known === value)
    if (answer) set('answer', answer)
  }
  return (
    <>
      <PersonPicker label={t('sales:leaving.people')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <WhenField label={t('sales:leaving.when')} value={values.when} onChange={(when) => set('when', when)} error={errors.when} placeholder={t('forms:log.today')} toward="past" emptyMeans={today} />
      <NativeSelect label={t('sales:leaving.why')} value={values.answer} onChange={(event) => choose(event.currentTarget.value)} data={leavingAnswers.map((value) => ({ value, label: t(`sales:answer.${value}`) }))} data-autofocus={!asksWhom || undefined} />
      <Textarea label={t('sales:leaving.text')} description={values.answer === 'open' ? t('sales:leaving.hint') : undefined} autosize minRows={2} maxRows={8} value={values.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" />
    </>
  )
}
