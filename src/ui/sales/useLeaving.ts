import { useTranslation } from 'react-i18next'
import { dayOf } from '../../core/days'
import { type LeavingReason, leavingReasons } from '../../core/entries/leaving'
import type { Picked } from '../forms/picked'
import { useReadWhen } from '../forms/readWhen'
import { type DraftedEntry, useEntryForm } from '../forms/useEntryForm'
import type { Start } from '../forms/useStart'

/** Not asked yet, one of the reasons, or asked without an answer. */
export const leavingAnswers = ['open', ...leavingReasons, 'unanswered'] as const
export type LeavingAnswer = (typeof leavingAnswers)[number]

export interface LeavingValues {
  readonly people: readonly Picked[]
  readonly answer: LeavingAnswer
  readonly text: string
  readonly when: string
}

/** The fields of somebody's leaving and what saving them does. */
export function useLeaving(start: Start): DraftedEntry<LeavingValues> {
  const { t } = useTranslation()
  const readWhen = useReadWhen('past')
  const entry = start.entry?.kind === 'leaving' ? start.entry : undefined
  return useEntryForm<LeavingValues>(start, {
    kind: 'leaving',
    initial: { people: start.people, answer: entry?.why ?? (entry?.unanswered ? 'unanswered' : 'open'), text: entry?.text ?? '', when: entry ? dayOf(entry.at) : '' },
    excerpt: ({ text }) => text,
    check: ({ when }) => (when.trim() && !readWhen(when) ? { when: t('forms:missing.day') } : {}),
    fieldsOf: ({ answer, text, when }) => {
      const said = readWhen(when)
      return { why: reasonOf(answer), unanswered: answer === 'unanswered' || undefined, text: text.trim() || undefined, ...(said && { at: said.day }) }
    },
    called: { at: 'when' },
  })
}

function reasonOf(answer: LeavingAnswer): LeavingReason | undefined {
  return answer === 'open' || answer === 'unanswered' ? undefined : answer
}
