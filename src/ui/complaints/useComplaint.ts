import { useTranslation } from 'react-i18next'
import { useClock } from '../book/useClock'
import type { Picked } from '../forms/picked'
import { momentOf, useReadWhen } from '../forms/readWhen'
import { type DraftedEntry, useEntryForm } from '../forms/useEntryForm'
import type { Start } from '../forms/useStart'

export interface ComplaintValues {
  readonly people: readonly Picked[]
  readonly text: string
  readonly offered: string
  /** Plain words; '' for this moment. */
  readonly since: string
}

/** The fields of a complaint and what saving them does. A new one begins with this minute unless told otherwise. */
export function useComplaint(start: Start): DraftedEntry<ComplaintValues> {
  const { t } = useTranslation()
  const readWhen = useReadWhen('past')
  const readClock = useClock()
  const entry = start.entry?.kind === 'complaint' ? start.entry : undefined
  const whenOf = (since: string) => {
    const now = readClock()
    return since.trim() ? readWhen(since) : now && { day: now.day, time: now.time }
  }
  return useEntryForm<ComplaintValues>(start, {
    kind: 'complaint',
    initial: { people: start.people, text: entry?.text ?? '', offered: entry?.offered ?? '', since: '' },
    excerpt: ({ text }) => text,
    check: ({ text, since }) => ({
      ...(text.trim() === '' && { text: t('complaints:form.missing.text') }),
      ...(!whenOf(since) && { since: t('forms:missing.day') }),
    }),
    fieldsOf: ({ text, since, offered }) => {
      const when = whenOf(since)
      return { text: text.trim(), offered: offered.trim() || undefined, ...(when && (since.trim() || !entry) && { at: momentOf(when) }) }
    },
    called: { at: 'since' },
  })
}
