import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { sameValue } from '../../../core/change'

interface Options<Value> {
  readonly value: Value
  /** Saves, given also the value as it was when editing began; answers what does not fit, if anything. */
  readonly save: (value: Value, before: Value) => Promise<string | undefined>
  /** Already being edited when it appears: a row just added. */
  readonly open?: boolean
  readonly onClose?: () => void
}

/** One field being edited in place: Enter or leaving it saves, Esc gives up; what does not fit is said and nothing is lost. */
export function useEditing<Value>({ value, save, open = false, onClose }: Options<Value>) {
  const [editing, setEditing] = useState(open)
  const [before, setBefore] = useState(value)
  const [draft, setDraft] = useState(value)
  const [error, setError] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const backToValue = useRef(false)
  const busy = useRef(false)

  useEffect(() => {
    if (editing) focusFirst(box.current)
    else if (backToValue.current) box.current?.querySelector<HTMLElement>('[data-value]')?.focus()
    backToValue.current = false
  }, [editing])

  const start = () => {
    setBefore(value)
    setDraft(value)
    setError(undefined)
    setEditing(true)
  }
  const close = (byKey: boolean) => {
    backToValue.current = byKey
    if (onClose && byKey) focusAdding(box.current)
    setError(undefined)
    setEditing(false)
    onClose?.()
  }
  const commit = async (byKey: boolean) => {
    if (busy.current) return
    if (sameValue(draft, before)) return close(byKey)
    busy.current = true
    const trouble = await save(draft, before)
    busy.current = false
    if (trouble === undefined) close(byKey)
    else setError(trouble)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const inButton = (event.target as Element).closest('button')
    if (event.key === 'Enter' && !event.shiftKey && !inButton) {
      event.preventDefault()
      void commit(true)
    }
    if (event.key === 'Escape' && !(event.target as Element).hasAttribute('data-mantine-stop-propagation')) {
      event.stopPropagation()
      close(true)
    }
  }
  /** Another program coming to the front is no reason to save: the user may be copying something from there. */
  const onBlur = (event: FocusEvent) => {
    if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return
    void commit(false)
  }
  return { editing, draft, setDraft, error, box, start, commit, cancel: () => close(true), close, keys: { onKeyDown, onBlur } }
}

function focusFirst(box: HTMLElement | null): void {
  const field = box?.querySelector<HTMLInputElement>('[data-autofocus], input:not([type="hidden"]), textarea, select')
  field?.focus()
  if (field instanceof HTMLInputElement && field.type === 'text') field.select()
}

/** Where the focus goes when the row it was in is gone: to what adds another, which may come back only with that. */
export function focusAdding(box: HTMLElement | null): void {
  const section = box?.closest('section')
  const focus = () => section?.querySelector<HTMLElement>('[data-add]')?.focus()
  focus()
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focus()
  })
}
