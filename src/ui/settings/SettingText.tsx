import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Trouble } from '../book/trouble'

interface Props {
  readonly label: string
  readonly description?: string
  readonly value: string
  /** Resolves to what is wrong with it, if anything. */
  readonly onSave: (value: string) => Promise<Trouble | undefined>
  readonly autoComplete?: string
}

/** A line of text saved when it is left or Enter is pressed; Esc puts back what was there. */
export function SettingText({ label, description, value, onSave, autoComplete }: Props) {
  const [typed, setTyped] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  const saving = useRef<string>(undefined)
  /** Leaving the line after Enter asks for the same save again: once is enough. What was typed on meanwhile stays. */
  const save = async () => {
    if (typed === undefined || typed === value) return setTyped(undefined)
    if (saving.current === typed) return
    saving.current = typed
    const wrong = await onSave(typed.trim())
    saving.current = undefined
    setTrouble(wrong)
    if (!wrong) setTyped((now) => (now === typed ? undefined : now))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void save()
    if (event.key === 'Escape') {
      setTyped(undefined)
      setTrouble(undefined)
    }
  }
  return (
    <TextInput
      label={label}
      description={description}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
      error={trouble?.text}
      autoComplete={autoComplete ?? 'off'}
      dir="auto"
    />
  )
}
