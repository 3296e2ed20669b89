import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Command } from '../../core/commands'
import type { EntryBehind } from '../../core/nudges'
import { useRun } from '../book/useRun'
import { AnswerButton } from '../complaints/AnswerButton'
import type { ReasonActsProps } from './reasonActs'

type Next = NonNullable<EntryBehind['next']>

const words: Readonly<Record<Next, string>> = { keep: 'promises:kept', answer: 'complaints:answer', solve: 'complaints:solve', followUp: 'complaints:followUp', tell: 'suggestions:tell' }

const commands: Readonly<Record<Next, (id: string) => Command>> = {
  keep: (id) => ({ type: 'promise.settle', id, outcome: 'kept' }),
  answer: (id) => ({ type: 'complaint.answer', id }),
  solve: (id) => ({ type: 'complaint.solve', id }),
  followUp: (id) => ({ type: 'complaint.followUp', id }),
  tell: (id) => ({ type: 'suggestion.step', id, step: 'told' }),
}

/** What ends a row that stands for an entry: a promise kept, a complaint answered, solved or asked about, advice they were told about. */
export function EntryActs({ nudge, entryId, primary }: ReasonActsProps) {
  const { t } = useTranslation()
  const run = useRun()
  const next = nudge.behind.find((behind) => behind.entryId === entryId)?.next ?? 'keep'
  const filled = primary && nudge.reach.length === 0
  if (next === 'answer') return <AnswerButton id={entryId} size="xs" primary={filled} act="done" />
  return (
    <Button size="xs" variant={filled ? 'filled' : 'default'} data-act="done" onClick={() => void run(commands[next](entryId))}>{t(words[next])}</Button>
  )
}
