import { useTranslation } from 'react-i18next'
import { dayOf } from '../../core/days'
import type { HardshipState } from '../../core/entries/hardship'
import { useToday } from '../book/useToday'
import type { Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { type DraftedEntry, useEntryForm } from '../forms/useEntryForm'
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
export function useHardship(start: Start): DraftedEntry<HardshipValues> {
  const { t } = useTranslation()
  const today = useToday()
  const readPast = useReadWhen('past')
  const readAhead = useReadWhen()
  const entry = start.entry?.kind === 'hardship' ? start.entry : undefined
  const sinceOf = (since: string) => (since.trim() ? readPast(since)?.day : today)
  return useEntryForm<HardshipValues>(start, {
    kind: 'hardship',
    initial: { people: start.people, state: entry?.state ?? 'bereaved', text: entry?.text ?? '', since: entry ? dayOf(entry.at) : '', until: entry?.until ?? t('hardships:form.untilPlaceholder') },
    excerpt: ({ text }) => text,
    check: (values) => {
      const [since, until] = [sinceOf(values.since), readAhead(values.until)?.day]
      return {
        ...(!since && { since: t('forms:missing.day') }),
        ...(!until ? { until: t('hardships:form.missing.until') } : since && until < since && { until: t('hardships:form.missing.order') }),
      }
    },
    fieldsOf: ({ state, text, since, until }) => ({ state, text: text.trim() || undefined, at: sinceOf(since), until: readAhead(until)?.day }),
    called: { at: 'since' },
  })
}
