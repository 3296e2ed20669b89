import { useTranslation } from 'react-i18next'
import { dayOf } from '../../core/days'
import type { EntryOf } from '../../core/entries/registry'
import type { Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { type DraftedEntry, useEntryForm } from '../forms/useEntryForm'
import type { Start } from '../forms/useStart'

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
export function useFavour(start: Start): DraftedEntry<FavourValues> {
  const { t } = useTranslation()
  const readWhen = useReadWhen('past')
  const entry = start.entry?.kind === 'favour' ? start.entry : undefined
  const { direction = 'out', sort = 'advice', title = '', reaction = '' } = entry ?? {}
  return useEntryForm<FavourValues>(start, {
    kind: 'favour',
    initial: { people: start.people, direction, sort, title, reaction, when: entry ? dayOf(entry.at) : '' },
    excerpt: (values) => values.title,
    check: (values) => ({
      ...(values.title.trim() === '' && { title: t('favours:form.missing') }),
      ...(values.when.trim() && !readWhen(values.when) && { when: t('forms:missing.day') }),
    }),
    fieldsOf: (values) => {
      const when = readWhen(values.when)
      return { direction: values.direction, sort: values.sort, title: values.title.trim(), reaction: values.reaction.trim() || undefined, ...(when && { at: when.day }) }
    },
    called: { at: 'when' },
  })
}
