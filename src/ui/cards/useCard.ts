import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../core/entries/registry'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from '../forms/picked'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'

type Card = EntryOf<'card'>

export interface CardValues {
  readonly people: readonly Picked[]
  readonly direction: Card['direction']
  readonly occasion: string
  readonly text: string
}

/** The fields of a card and what saving them does. */
export function useCard(start: Start): { readonly drafted: DraftedFields<CardValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const entry = start.entry?.kind === 'card' ? start.entry : undefined
  const { forId, text: startText } = start.open as { readonly forId?: string; readonly text?: string }
  const { direction = 'out', occasion = '', text = startText ?? '' } = entry ?? {}
  const drafted = useDraftedFields({ ...start, initial: { people: start.people, direction, occasion, text }, about: ({ people }) => namesOf(people), excerpt: (values) => values.text })

  const save = async () => {
    const { values, setErrors } = drafted
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.text.trim() === '' && values.occasion.trim() === '' && { text: t('forms:missing.text') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const fields = { direction: values.direction, text: values.text.trimEnd() }
    const said = values.occasion.trim()
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { ...fields, occasion: said || null, ...(values.direction === 'in' && { status: 'sent' }) })
      : await saving.add(values.people, [{ kind: 'card', status: values.direction === 'in' ? 'sent' : 'to-write', ...fields, occasion: said || undefined, forId }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people' }))
    return !trouble
  }
  return { drafted, save }
}
