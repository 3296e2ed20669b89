import { Button, Checkbox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../book/formatDay'
import { useRun } from '../../book/useRun'
import { useToday } from '../../book/useToday'
import { useReadWhen } from '../../forms/readWhen'
import { WhenField } from '../../forms/WhenField'
import { useShownPerson } from '../shownPerson'
import classes from './PersonHeader.module.css'

/** That somebody is paused, archived or has died, and the way back. */
export function StateLine() {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const today = useToday()
  const { id, state, memorial } = useShownPerson().person
  if (state === 'active') return null
  const text = typeof state === 'string' ? t(`person:state.${state}`) : t(state.pausedUntil > today ? 'person:state.paused' : 'person:state.pausedBefore', { day: formatDay(state.pausedUntil, i18n.language, { today }) })
  return (
    <p className={classes.state}>
      {text}
      {state === 'deceased' && (
        <Checkbox size="xs" label={t('person:state.memorial')} checked={memorial === true} onChange={(event) => void run({ type: 'person.edit', id, patch: { memorial: event.currentTarget.checked || null } })} />
      )}
      <Button size="compact-sm" onClick={() => void run({ type: 'person.setState', ids: [id], state: 'active' })}>{t('person:menu.activate')}</Button>
    </p>
  )
}

/** Until when Hearth leaves this person alone. */
export function PauseForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const run = useRun()
  const today = useToday()
  const read = useReadWhen()
  const { id } = useShownPerson().person
  const [when, setWhen] = useState('')
  const [error, setError] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const pause = async () => {
    const day = read(when)?.day
    if (!day || day <= today) return setError(t(day ? 'person:pause.past' : 'forms:missing.day'))
    if (await run({ type: 'person.setState', ids: [id], state: { pausedUntil: day } }, { onTrouble: (trouble) => setError(trouble.text) })) onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') onDone()
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void pause()
  }
  const change = (text: string) => {
    setWhen(text)
    setError(undefined)
  }
  return (
    <div ref={box} role="group" aria-label={t('person:menu.pause')} className={classes.pause} onKeyDown={onKeyDown}>
      <WhenField label={t('person:pause.until')} value={when} onChange={change} error={error} placeholder={t('person:pause.placeholder')} suggestions={[t('forms:log.oneMonth'), t('person:pause.threeMonths')]} />
      <div className={classes.pauseActs}>
        <Button size="xs" variant="filled" onClick={() => void pause()}>{t('person:pause.pause')}</Button>
        <Button size="xs" onClick={onDone}>{t('forms:cancel')}</Button>
      </div>
    </div>
  )
}
