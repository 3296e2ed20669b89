import { useTranslation } from 'react-i18next'
import type { SuggestionStep } from '../../core/entries/suggestion'
import { useToday } from '../book/useToday'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from '../forms/picked'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'

export interface SuggestionValues {
  readonly people: readonly Picked[]
  readonly text: string
  readonly step: SuggestionStep
  readonly outcome: string
}

/** The fields of advice and what saving them does. */
export function useSuggestion(start: Start): { readonly drafted: DraftedFields<SuggestionValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const today = useToday()
  const saving = useSaveEntry()
  const entry = start.entry?.kind === 'suggestion' ? start.entry : undefined
  const { text = '', step = 'heard', outcome = '' } = entry ?? {}
  const initial: SuggestionValues = { people: start.people, text, step, outcome }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: (values) => values.text })

  const save = async () => {
    const { values, setErrors } = drafted
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.text.trim() === '' && { text: t('suggestions:form.missing.text') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const used = values.step === 'used' || values.step === 'told'
    const days = { usedOn: used ? (entry?.usedOn ?? today) : undefined, toldOn: values.step === 'told' ? (entry?.toldOn ?? today) : undefined }
    const fields = { text: values.text.trim(), step: values.step }
    const cameOf = values.outcome.trim()
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { ...fields, outcome: cameOf || null, usedOn: days.usedOn ?? null, toldOn: days.toldOn ?? null })
      : await saving.add(values.people, [{ kind: 'suggestion', ...fields, ...days, outcome: cameOf || undefined }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people' }))
    return !trouble
  }
  return { drafted, save }
}
