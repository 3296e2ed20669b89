import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../core/entries/registry'
import { type DraftedFields, type FieldErrors, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from './picked'
import type { Start } from './useStart'
import { errorsOf, useSaveEntry } from './useSaveEntry'

interface About {
  readonly people: readonly Picked[]
}

interface EntryForm<V extends About> {
  readonly kind: EntryKind
  readonly initial: V
  readonly excerpt: (values: V) => string
  /** What is missing or cannot be read, besides whom it is about. */
  readonly check: (values: V) => FieldErrors<V>
  /** The entry's fields; one that is undefined is left out of a new entry and taken away from an old one. */
  readonly fieldsOf: (values: V) => Readonly<Record<string, unknown>>
  /** Where the form calls a field otherwise than the entry does. */
  readonly called?: Readonly<Record<string, keyof V>>
}

export interface DraftedEntry<V> {
  readonly drafted: DraftedFields<V>
  readonly save: () => Promise<boolean>
}

/** The form of one kind of entry about people: what is typed is kept, checked, and saved as a new entry or in the one it was opened with. */
export function useEntryForm<V extends About>(start: Start, { kind, initial, excerpt, check, fieldsOf, called }: EntryForm<V>): DraftedEntry<V> {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const entry = start.entry?.kind === kind ? start.entry : undefined
  const drafted = useDraftedFields<V>({ ...start, initial, about: ({ people }) => namesOf(people), excerpt })
  const save = async () => {
    const { values, setErrors } = drafted
    const errors: FieldErrors<V> = { ...(values.people.length === 0 && { people: t('forms:missing.person') }), ...check(values) }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const fields = fieldsOf(values)
    const trouble = entry ? await saving.edit(entry.id, values.people, withNulls(fields)) : await saving.add(values.people, [{ kind, ...fields }])
    if (trouble) setErrors(errorsOf<V>(trouble, values, { personIds: 'people', ...called }))
    return !trouble
  }
  return { drafted, save }
}

function withNulls(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value ?? null]))
}
