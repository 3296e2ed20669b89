import { Button, Group, TextInput } from '@mantine/core'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReachOutcome } from '../../core/reachCommands'
import type { ReachWay } from '../../core/today'
import { useRun } from '../book/useRun'
import { type Snoozable, SnoozeMenu } from '../today/SnoozeMenu'
import { NumberLine } from './NumberLine'

interface Props {
  readonly personId: string
  readonly way: ReachWay
  readonly reminderIds: readonly string[]
  readonly snoozable?: Snoozable
  readonly onDone: () => void
}

const spoken = new Set(['call', 'video', 'meeting'])

/** The one question after reaching out: how it went, with a line to remember. Enter takes the first answer, Esc none. */
export function AfterReaching({ personId, way, reminderIds, snoozable, onDone }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [text, setText] = useState('')
  const { channel } = way
  const [first, ...others]: [ReachOutcome, ...ReachOutcome[]] = spoken.has(channel) ? ['talked', 'noAnswer'] : ['sent', 'answered']
  const answer = async (outcome: ReachOutcome) => {
    const ids = outcome === 'noAnswer' ? reminderIds : []
    if (await run({ type: 'reach.after', personId, channel, outcome, text: text.trim() || undefined, reminderIds: [...ids], reason: snoozable?.reason })) onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void answer(first)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onDone()
  }
  return (
    <form aria-label={t('today:after.question')} onSubmit={submit} onKeyDown={onKeyDown}>
      {channel === 'call' && <NumberLine way={way} />}
      <TextInput size="xs" mt={channel === 'call' ? 8 : 0} label={t('today:after.question')} placeholder={t('today:after.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" dir="auto" autoFocus />
      <Group gap={6} mt={6}>
        <Button size="compact-sm" variant="filled" type="submit">{t(`today:after.${first}`)}</Button>
        {others.map((outcome) => (
          <Button key={outcome} size="compact-sm" onClick={() => void answer(outcome)}>{t(`today:after.${outcome}`)}</Button>
        ))}
        {snoozable && <SnoozeMenu nudge={snoozable} size="compact-sm" label={t('today:after.later')} onSnoozed={onDone} />}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>{t('today:after.cancel')}</Button>
      </Group>
    </form>
  )
}
