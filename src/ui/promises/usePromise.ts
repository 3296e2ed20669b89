import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../core/entries/registry'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'
import { useTitleWith } from '../forms/useTitleWith'

export interface PromiseValues {
  readonly people: readonly Picked[]
  readonly by: EntryOf<'promise'>['by']
  readonly text: string
  /** Plain words; '' where no day was said. */
  readonly due: string
}

/** The fields of a promise and what saving them does. */
export function usePromise(start: Start): { readonly drafted: DraftedFields<PromiseValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const readWhen = useReadWhen()
  const titleWith = useTitleWith()
  const entry = start.entry?.kind === 'promise' ? start.entry : undefined
  const initial: PromiseValues = { people: start.people, by: entry?.by ?? 'me', text: entry?.text ?? '', due: entry?.due ?? '' }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ text }) => text })

  const save = async () => {
    const { values, setErrors } = drafted
    const said = values.due.trim()
    const read = said ? readWhen(said) : undefined
    const due = read?.day
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.text.trim() === '' && { text: t('promises:form.missing.text') }),
      ...(said && !due && { due: t('forms:missing.day') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const fields = { by: values.by, text: titleWith(values.text.trim(), read?.words) }
    const moved = entry?.due && due && due !== entry.due ? { firstDue: entry.firstDue ?? entry.due, snoozedUntil: null } : {}
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { ...fields, due: due ?? null, ...moved })
      : await saving.add(values.people, [{ kind: 'promise', ...fields, due }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people' }))
    return !trouble
  }
  return { drafted, save }
}
