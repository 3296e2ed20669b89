import { useTranslation } from 'react-i18next'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from '../forms/picked'
import { momentOf, useReadWhen } from '../forms/readWhen'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'
import { useClock } from '../book/useClock'

export interface ComplaintValues {
  readonly people: readonly Picked[]
  readonly text: string
  readonly offered: string
  /** Plain words; '' for this moment. */
  readonly since: string
}

/** The fields of a complaint and what saving them does. A new one begins with this minute unless told otherwise. */
export function useComplaint(start: Start): { readonly drafted: DraftedFields<ComplaintValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const readWhen = useReadWhen('past')
  const readClock = useClock()
  const entry = start.entry?.kind === 'complaint' ? start.entry : undefined
  const initial: ComplaintValues = { people: start.people, text: entry?.text ?? '', offered: entry?.offered ?? '', since: '' }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ text }) => text })

  const save = async () => {
    const { values, setErrors } = drafted
    const said = values.since.trim()
    const now = readClock()
    const when = said ? readWhen(said) : now && { day: now.day, time: now.time }
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.text.trim() === '' && { text: t('complaints:form.missing.text') }),
      ...(!when && { since: t('forms:missing.day') }),
    }
    setErrors(errors)
    if (!when || Object.keys(errors).length > 0) return false
    const offered = values.offered.trim()
    const fields = { text: values.text.trim(), ...((said || !entry) && { at: momentOf(when) }) }
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { ...fields, offered: offered || null })
      : await saving.add(values.people, [{ kind: 'complaint', ...fields, offered: offered || undefined }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people', at: 'since' }))
    return !trouble
  }
  return { drafted, save }
}
