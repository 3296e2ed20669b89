import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import type { ReasonActsProps } from '../today/reasonActs'

/** Somebody left: to write down why, once they said. */
export function LeavingActs({ entryId, primary, nudge }: ReasonActsProps) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  return (
    <Button size="xs" variant={primary && nudge.reach.length === 0 ? 'filled' : 'default'} data-act="done" onClick={() => open({ form: 'leaving', entryId })}>
      {t('sales:writeAnswer')}
    </Button>
  )
}
