import { Autocomplete } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { focusAdding } from '../edit/useEditing'

interface Props {
  readonly label: string
  readonly placeholder?: string
  readonly words?: readonly string[]
  /** Adds one; answers what does not fit, if anything. */
  readonly add: (text: string) => Promise<string | undefined>
  readonly onClose: () => void
}

/** Adds one chip after another: Enter adds and stays, leaving adds and closes, Esc closes. */
export function ChipAdder({ label, placeholder, words = [], add, onClose }: Props) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const commit = async (stay: boolean) => {
    const trouble = text.trim() ? await add(text.trim()) : undefined
    setError(trouble)
    if (trouble) return
    setText('')
    if (!stay) onClose()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (text.trim()) void commit(true)
      else close()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
  }
  const close = () => {
    focusAdding(box.current)
    onClose()
  }
  return (
    <div ref={box}>
      <Autocomplete
        size="xs"
        aria-label={label}
        placeholder={placeholder}
        data={[...new Set(words)]}
        limit={6}
        value={text}
        error={error}
        onChange={setText}
        onKeyDown={onKeyDown}
        onBlur={() => document.hasFocus() && void commit(false)}
        dir="auto"
        autoFocus
      />
    </div>
  )
}
