import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { calls } from '../book/client'
import { useScreen } from '../layout/screen'
import classes from './QuietDay.module.css'

/** Nothing asks for attention: why that is, and what one could do next. */
export function QuietDay({ handled, waiting }: { readonly handled: number; readonly waiting: number }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const open = useScreen((screen) => screen.open)
  const triage = useQuery(calls.ask.triage.next.queryOptions({ input: { limit: 1 } }))
  const left = triage.data?.left ?? 0
  const reason = handled > 0 ? 'handled' : waiting > 0 ? 'waiting' : left > 0 ? 'untriaged' : 'quiet'
  return (
    <div className={classes.quiet}>
      <h2>{t(`today:quiet.${reason}.title`)}</h2>
      <p>{t(`today:quiet.${reason}.text`, { count: reason === 'handled' ? handled : left })}</p>
      <Group gap={8} mt="sm">
        {left > 0 && <Button variant="filled" onClick={() => go('/triage')}>{t('today:quiet.triage')}</Button>}
        <Button onClick={() => go('/people')}>{t('today:quiet.people')}</Button>
        <Button onClick={() => open({ form: 'quickAdd' })}>{t('actions:name.quickAdd')}</Button>
      </Group>
    </div>
  )
}
