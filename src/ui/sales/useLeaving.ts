import { useTranslation } from 'react-i18next'
import { dayOf } from '../../core/dates'
import { type LeavingReason, leavingReasons } from '../../core/entries/leaving'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'

/** Not asked yet, one of the reasons, or asked without an answer. */
export const leavingAnswers = ['open', ...leavingReasons, 'unanswered'] as const
export type LeavingAnswer = (typeof leavingAnswers)[number]

export interface LeavingValues {
  readonly people: readonly Picked[]
  readonly answer: LeavingAnswer
  readonly text: string
  readonly when: string
}

/** The fields of somebody's leaving and what saving them does. */
export function useLeaving(start: Start): { readonly drafted: DraftedFields<LeavingValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const readWhen = useReadWhen('past')
  const entry = start.entry?.kind === 'leaving' ? start.entry : undefined
  const answer: LeavingAnswer = entry?.why ?? (entry?.unanswered ? 'unanswered' : 'open')
  const initial: LeavingValues = { people: start.people, answer, text: entry?.text ?? '', when: entry ? dayOf(entry.at) : '' }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: (values) => values.text })

  const save = async () => {
    const { values, setErrors } = drafted
    const when = values.when.trim() ? readWhen(values.when) : undefined
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.when.trim() && !when && { when: t('forms:missing.day') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const fields = { why: reasonOf(values.answer), unanswered: values.answer === 'unanswered' ? (true as const) : undefined, text: values.text.trim() || undefined, ...(when && { at: when.day }) }
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { ...fields, why: fields.why ?? null, unanswered: fields.unanswered ?? null, text: fields.text ?? null })
      : await saving.add(values.people, [{ kind: 'leaving', ...fields }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people', at: 'when' }))
    return !trouble
  }
  return { drafted, save }
}

function reasonOf(answer: LeavingAnswer): LeavingReason | undefined {
  return answer === 'open' || answer === 'unanswered' ? undefined : answer
}
