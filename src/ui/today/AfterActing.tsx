import { Button, Group, TextInput } from '@mantine/core'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '../../core/dates'
import type { InteractionChannel } from '../../core/entries/interaction'
import type { Nudge } from '../../core/today'
import { useRun } from '../book/useRun'
import classes from './AfterActing.module.css'

interface Props {
  readonly nudge: Nudge
  readonly channel: string
  readonly day: string
  readonly onDone: () => void
}

type Outcome = 'talked' | 'answered' | 'sent' | 'noAnswer'

const spoken = new Set(['call', 'video', 'meeting'])
const logged: Readonly<Record<string, InteractionChannel>> = { call: 'call', video: 'video', meeting: 'meeting', mail: 'mail', letter: 'letter', social: 'social' }

/** The one question after reaching out: how it went, with a line of text. Enter takes the first answer, Esc none. */
export function AfterActing({ nudge, channel, day, onDone }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [text, setText] = useState('')
  const [first, ...others]: [Outcome, ...Outcome[]] = spoken.has(channel) ? ['talked', 'noAnswer'] : ['sent', 'answered']
  const log = async (outcome: Outcome) => {
    if (!nudge.personId) return
    const direction = outcome === 'sent' || outcome === 'noAnswer' ? 'out' : 'both'
    const entry = { kind: 'interaction', personIds: [nudge.personId], channel: logged[channel] ?? 'message', direction, answered: outcome === 'talked' || outcome === 'answered', text: text.trim() || undefined }
    if (await run({ type: 'entry.add', entry })) onDone()
  }
  const later = async () => {
    const until = addDays(day as Day, 1)
    if (await run({ type: 'nudge.snooze', subjectId: nudge.subjectId, reason: nudge.reason, until })) onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void log(first)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
    if (event.key === 'Escape') onDone()
  }
  return (
    <form className={classes.question} aria-label={t('today:after.question')} onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput size="xs" label={t('today:after.question')} placeholder={t('today:after.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" dir="auto" autoFocus />
      <Group gap={6} mt={6}>
        <Button size="compact-sm" type="submit">{t(`today:after.${first}`)}</Button>
        {others.map((outcome) => (
          <Button key={outcome} size="compact-sm" onClick={() => void log(outcome)}>{t(`today:after.${outcome}`)}</Button>
        ))}
        <Button size="compact-sm" onClick={() => void later()}>{t('today:after.later')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>{t('today:after.cancel')}</Button>
      </Group>
    </form>
  )
}
