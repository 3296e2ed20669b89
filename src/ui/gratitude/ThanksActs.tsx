import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'
import type { ReasonActsProps } from '../today/reasonActs'

/** Thanks owed: said, in whatever way. */
export function ThanksActs({ entryId, primary, nudge }: ReasonActsProps) {
  const { t } = useTranslation()
  const run = useRun()
  return (
    <Button size="xs" variant={primary && nudge.reach.length === 0 ? 'filled' : 'default'} data-act="done" onClick={() => void run({ type: 'thanks.say', entryId })}>
      {t('gratitude:thanked')}
    </Button>
  )
}
