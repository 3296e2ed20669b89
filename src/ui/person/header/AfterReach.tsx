import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type InteractionChannel, interactionChannels } from '../../../core/entries/interaction'
import type { ReachWay } from '../../../core/today'
import { useRun } from '../../book/useRun'
import { type Outcome, outcomesOf } from '../../forms/outcomes'
import { useShownPerson } from '../shownPerson'
import classes from './PersonHeader.module.css'

interface Props {
  readonly way: ReachWay
  readonly onDone: () => void
}

/** The one question after reaching out: how it went, with a line to remember. */
export function AfterReach({ way, onDone }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const { id } = useShownPerson().person
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [way])
  const channel = (interactionChannels as readonly string[]).includes(way.channel) ? (way.channel as InteractionChannel) : 'message'
  const log = async ({ direction, answered }: Outcome) => {
    if (await run({ type: 'entry.add', entry: { kind: 'interaction', personIds: [id], channel, direction, answered, text: text.trim() || undefined } })) onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onDone()
    const [first] = outcomesOf(channel)
    if (event.key === 'Enter' && event.target === input.current && first) void log(first)
  }
  return (
    <div role="group" aria-label={t('person:after.question')} className={classes.after} onKeyDown={onKeyDown}>
      <b>{t('person:after.question')}</b>
      <TextInput ref={input} size="xs" aria-label={t('person:after.text')} placeholder={t('person:after.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} dir="auto" className={classes.afterText} />
      {outcomesOf(channel).map((outcome) => (
        <Button key={outcome.name} size="xs" onClick={() => void log(outcome)}>{t(`forms:outcome.${outcome.name}`)}</Button>
      ))}
      <Button size="xs" variant="subtle" color="gray" onClick={onDone}>{t('person:after.later')}</Button>
    </div>
  )
}
