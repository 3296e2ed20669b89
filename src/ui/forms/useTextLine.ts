import { type ChangeEvent, type FormEvent, useState } from 'react'

/** One line that counts once it is left or sent, not while it is typed. */
export function useTextLine(onChange: (text: string) => void) {
  const [text, setText] = useState('')
  return {
    onSubmit: (event: FormEvent) => {
      event.preventDefault()
      onChange(text)
    },
    input: { value: text, onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.currentTarget.value), onBlur: () => onChange(text) },
  }
}
