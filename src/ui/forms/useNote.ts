import { useTranslation } from 'react-i18next'
import type { SpottedPromise } from '../../core/promises/spotPromises'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from './picked'
import { takenPromises, useSpottedPromises } from '../promises/OfferedPromises'
import type { Start } from './useStart'
import { errorsOf, useSaveEntry } from './useSaveEntry'

export interface NoteValues {
  readonly people: readonly Picked[]
  readonly text: string
  readonly pinned: boolean
  /** Sentences of the text to be kept as promises besides. */
  readonly promised: readonly string[]
}

/** The fields of a note and what saving them does. */
export function useNote(start: Start): { readonly drafted: DraftedFields<NoteValues>; readonly spotted: readonly SpottedPromise[]; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const entry = start.entry?.kind === 'note' ? start.entry : undefined
  const initial: NoteValues = { people: start.people, text: entry?.text ?? '', pinned: entry?.pinned ?? false, promised: [] }
  const drafted = useDraftedFields<NoteValues>({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: ({ text }) => text })

  const spotted = useSpottedPromises(entry ? '' : drafted.values.text)

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
      : await saving.add(values.people, [{ kind: 'note', ...fields }, ...takenPromises(spotted, values.promised)])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people' }))
    return !trouble
  }
  return { drafted, spotted, save }
}
