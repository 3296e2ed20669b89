import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { rhythmAnswers } from '../../core/rhythmAnswers'
import { useRun } from '../book/useRun'

/** "Keep, slow down, or let go?", answered in the row. */
export function AskAnswers({ personId, name }: { readonly personId: string; readonly name: string }) {
  const { t } = useTranslation()
  const run = useRun()
  return (
    <Group gap={6} mt={6} role="group" aria-label={t('today:ask.label', { name })}>
      {rhythmAnswers.map((answer) => (
        <Button key={answer} size="compact-sm" onClick={() => void run({ type: 'rhythm.answer', personId, answer })}>{t(`today:ask.${answer}`)}</Button>
      ))}
    </Group>
  )
}
