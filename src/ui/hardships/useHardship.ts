import { useTranslation } from 'react-i18next'
import { dayOf } from '../../core/dates'
import type { HardshipState } from '../../core/entries/hardship'
import { useToday } from '../book/useToday'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'

export interface HardshipValues {
  readonly people: readonly Picked[]
  readonly state: HardshipState
  readonly text: string
  /** Plain words; '' for today. */
  readonly since: string
  readonly until: string
}

/** The fields of a sensitive time and what saving them does. */
export function useHardship(start: Start): { readonly drafted: DraftedFields<HardshipValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const today = useToday()
  const saving = useSaveEntry()
  const readPast = useReadWhen('past')
  const readAhead = useReadWhen()
  const entry = start.entry?.kind === 'hardship' ? start.entry : undefined
  const initial: HardshipValues = { people: start.people, state: entry?.state ?? 'bereaved', text: entry?.text ?? '', since: entry ? dayOf(entry.at) : '', until: entry?.until ?? t('hardships:form.untilPlaceholder') }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ text }) => text })

  const save = async () => {
    const { values, setErrors } = drafted
    const since = values.since.trim() ? readPast(values.since)?.day : today
    const until = readAhead(values.until)?.day
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(!since && { since: t('forms:missing.day') }),
      ...(!until ? { until: t('hardships:form.missing.until') } : since && until < since && { until: t('hardships:form.missing.order') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const text = values.text.trim()
    const fields = { state: values.state, until, at: since }
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { ...fields, text: text || null })
      : await saving.add(values.people, [{ kind: 'hardship', ...fields, text: text || undefined }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people', at: 'since' }))
    return !trouble
  }
  return { drafted, save }
}
