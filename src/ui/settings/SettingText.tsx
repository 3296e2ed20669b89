import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
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
  const save = async () => {
    if (typed === undefined || typed === value) return setTyped(undefined)
    const wrong = await onSave(typed.trim())
    setTrouble(wrong)
    if (!wrong) setTyped(undefined)
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
