import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
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

/** The one question after reaching out: how it went, with a line of text. */
export function AfterActing({ nudge, channel, day, onDone }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [text, setText] = useState('')
  const outcomes: readonly Outcome[] = spoken.has(channel) ? ['talked', 'noAnswer'] : ['sent', 'answered']
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
  return (
    <div className={classes.question} role="group" aria-label={t('today:after.question')}>
      <p>{t('today:after.question')}</p>
      <TextInput size="xs" aria-label={t('today:after.text')} placeholder={t('today:after.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
      <Group gap={6} mt={6}>
        {outcomes.map((outcome) => (
          <Button key={outcome} size="compact-sm" onClick={() => void log(outcome)}>{t(`today:after.${outcome}`)}</Button>
        ))}
        <Button size="compact-sm" onClick={() => void later()}>{t('today:after.later')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>{t('today:after.cancel')}</Button>
      </Group>
    </div>
  )
}
