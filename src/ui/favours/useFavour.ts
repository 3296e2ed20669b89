import { useTranslation } from 'react-i18next'
import type { EntryOf } from '../../core/entries/registry'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { namesOf, type Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { errorsOf, useSaveEntry } from '../forms/useSaveEntry'
import type { Start } from '../forms/useStart'
import { dayOf } from '../../core/dates'

type Favour = EntryOf<'favour'>

export interface FavourValues {
  readonly people: readonly Picked[]
  readonly direction: Favour['direction']
  readonly sort: Favour['sort']
  readonly title: string
  readonly reaction: string
  readonly when: string
}

/** The fields of a favour and what saving them does. */
export function useFavour(start: Start): { readonly drafted: DraftedFields<FavourValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const saving = useSaveEntry()
  const readWhen = useReadWhen('past')
  const entry = start.entry?.kind === 'favour' ? start.entry : undefined
  const { direction = 'out', sort = 'advice', title = '', reaction = '' } = entry ?? {}
  const initial: FavourValues = { people: start.people, direction, sort, title, reaction, when: entry ? dayOf(entry.at) : '' }
  const drafted = useDraftedFields({ ...start, initial, about: ({ people }) => namesOf(people), excerpt: (values) => values.title })

  const save = async () => {
    const { values, setErrors } = drafted
    const said = values.when.trim()
    const when = said ? readWhen(said) : undefined
    const errors = {
      ...(values.people.length === 0 && { people: t('forms:missing.person') }),
      ...(values.title.trim() === '' && { title: t('favours:form.missing') }),
      ...(said && !when && { when: t('forms:missing.day') }),
    }
    setErrors(errors)
    if (Object.keys(errors).length > 0) return false
    const fields = { direction: values.direction, sort: values.sort, title: values.title.trim(), ...(when && { at: when.day }) }
    const thanks = values.reaction.trim()
    const trouble = entry
      ? await saving.edit(entry.id, values.people, { ...fields, reaction: thanks || null })
      : await saving.add(values.people, [{ kind: 'favour', ...fields, reaction: thanks || undefined }])
    if (trouble) setErrors(errorsOf(trouble, values, { personIds: 'people', at: 'when' }))
    return !trouble
  }
  return { drafted, save }
}
