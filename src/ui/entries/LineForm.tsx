import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent, type KeyboardEvent } from 'react'

interface Props {
  readonly question: string
  readonly save: string
  /** Whether it can be left empty. */
  readonly optional?: boolean
  /** Resolves to whether it was done. */
  readonly onSave: (text: string) => Promise<unknown>
  readonly onDone: () => void
}

/** One line asked for before something is done: why, or what came of it. Esc gives it up. */
export function LineForm({ question, save, optional, onSave, onDone }: Props) {
  const [text, setText] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!optional && text.trim() === '') return
    if (await onSave(text.trim())) onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <TextInput label={question} value={text} onChange={(event) => setText(event.currentTarget.value)} autoComplete="off" dir="auto" data-autofocus />
      <Button type="submit" size="xs" variant="filled" mt={8} disabled={!optional && text.trim() === ''}>{save}</Button>
    </form>
  )
}
