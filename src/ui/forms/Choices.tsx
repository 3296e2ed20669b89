import type { Icon } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useRef } from 'react'
import classes from './Choices.module.css'

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: Icon }[]
  /** The keys 1 to 9 choose while one of them has the focus; the digit stands on each. */
  readonly digits?: boolean
}

/** A few ways to answer, all visible, one chosen. Arrows move, digits jump. */
export function Choices<Value extends string>({ label, value, onChange, options, digits }: Props<Value>) {
  const name = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = digits && !event.ctrlKey && !event.metaKey && !event.altKey ? options[Number(event.key) - 1] : undefined
    if (!chosen) return
    event.preventDefault()
    onChange(chosen.value)
    group.current?.querySelector<HTMLInputElement>(`input[value="${chosen.value}"]`)?.focus()
  }
  return (
    <fieldset ref={group} className={classes.group} onKeyDown={onKeyDown}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.options}>
        {options.map(({ value: option, label: text, icon: OptionIcon }, index) => (
          <label key={option} className={classes.option} data-chosen={option === value || undefined}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
            {OptionIcon && <OptionIcon size={16} stroke={1.7} aria-hidden="true" />}
            {text}
            {digits && <span className={classes.digit} aria-hidden="true">{index + 1}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
