import { useTranslation } from 'react-i18next'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from './picked'
import type { Start } from './useStart'
import { errorsOf, useSaveEntry } from './useSaveEntry'

export interface NoteValues {
  readonly people: readonly Picked[]
  readonly text: string
  readonly pinned: boolean
}

/** The fields of a note and what saving them does. */
export function useNote(start: Start): { readonly drafted: DraftedFields<NoteValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const entry = start.entry?.kind === 'note' ? start.entry : undefined
  const initial: NoteValues = { people: start.people, text: entry?.text ?? '', pinned: entry?.pinned ?? false }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ text }) => text })

  const save = async () => {
    const { values, setErrors } = drafted
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.text.trim() === '' && { text: t('forms:missing.text') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const fields = { text: values.text.trimEnd(), pinned: values.pinned || undefined }
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { text: fields.text, pinned: fields.pinned ?? null })
      : await saving.add(values.people, [{ kind: 'note', ...fields }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people' }))
    return !trouble
  }
  return { drafted, save }
}
