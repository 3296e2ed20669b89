import { useTranslation } from 'react-i18next'
import type { SuggestionStep } from '../../core/entries/suggestion'
import { useToday } from '../book/useToday'
import type { Picked } from '../forms/picked'
import { type DraftedEntry, useEntryForm } from '../forms/useEntryForm'
import type { Start } from '../forms/useStart'

export interface SuggestionValues {
  readonly people: readonly Picked[]
  readonly text: string
  readonly step: SuggestionStep
  readonly outcome: string
}

/** The fields of advice and what saving them does. */
export function useSuggestion(start: Start): DraftedEntry<SuggestionValues> {
  const { t } = useTranslation()
  const today = useToday()
  const entry = start.entry?.kind === 'suggestion' ? start.entry : undefined
  const { text = '', step = 'heard', outcome = '' } = entry ?? {}
  return useEntryForm<SuggestionValues>(start, {
    kind: 'suggestion',
    initial: { people: start.people, text, step, outcome },
    excerpt: (values) => values.text,
    check: (values) => (values.text.trim() === '' ? { text: t('suggestions:form.missing.text') } : {}),
    fieldsOf: (values) => ({
      text: values.text.trim(),
      step: values.step,
      outcome: values.outcome.trim() || undefined,
      usedOn: values.step === 'used' || values.step === 'told' ? (entry?.usedOn ?? today) : undefined,
      toldOn: values.step === 'told' ? (entry?.toldOn ?? today) : undefined,
    }),
  })
}
