import { Button, Group } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './TriagePage.module.css'

interface Props<Value> {
  readonly question: string
  readonly choices: readonly { readonly value: Value; readonly name: string; readonly hint?: string }[]
  readonly onChoose: (value: Value) => void
  readonly onSkip: () => void
  /** Left out where there is nothing to go back to. */
  readonly onBack?: () => void
  readonly onStop: () => void
}

/** A question answered by one of the keys 1 to 5, or by a click. */
export function Choices<Value extends string | number>({ question, choices, onChoose, onSkip, onBack, onStop }: Props<Value>) {
  const { t } = useTranslation()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role="dialog"]')) return
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
    const choice = choices[Number(event.key) - 1]
    if (choice) onChoose(choice.value)
    else if (event.key === 's' || event.key === 'S' || event.key === 'ArrowRight') onSkip()
    else if (event.key === 'Backspace' || event.key === 'ArrowLeft') onBack?.()
    else if (event.key === 'Escape') onStop()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  return (
    <div role="group" aria-label={question}>
      <h2 className={classes.question}>{question}</h2>
      <div className={classes.choices}>
        {choices.map(({ value, name, hint }, index) => (
          <button key={value} type="button" className={classes.choice} onClick={() => onChoose(value)}>
            <kbd>{index + 1}</kbd>
            <span>{name}</span>
            {hint && <small>{hint}</small>}
          </button>
        ))}
      </div>
      <Group gap={8} mt="md">
        <Button onClick={onSkip}>{t('triage:skip')}</Button>
        {onBack && <Button variant="subtle" color="gray" onClick={onBack}>{t('triage:back')}</Button>}
      </Group>
    </div>
  )
}
