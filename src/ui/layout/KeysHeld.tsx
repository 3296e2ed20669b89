import { useEffect } from 'react'
import { useScreen } from './screen'

/** So long a form that has come may take to put the focus into its field, in milliseconds. */
const FOCUS_COMES = 1000

/** Stands in for a form that is still on its way: keys meant for it, which would do something else here, are given to it once it is there. */
export function KeysHeld() {
  useKeysHeld(true)
  return null
}

/** The same as long as a form that is open has nothing to show yet. */
export function useKeysHeld(isWaiting: boolean): void {
  useEffect(() => (isWaiting ? holdKeys() : undefined), [isWaiting])
}

type HeldKey = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey'>
type Field = HTMLInputElement | HTMLTextAreaElement

/** How many wait: a form is waited for twice, for its part of the program and for what it begins with, and its keys must wait through both. */
let waiting = 0
const held: HeldKey[] = []
/** What had the focus when the first began to wait: nothing is given to that. */
let before: Element | null = null
let stopGiving: (() => void) | undefined

/** Answers what ends it. */
function holdKeys(): () => void {
  if (waiting++ === 0 && held.length === 0) before = document.activeElement
  stopGiving?.()
  window.addEventListener('keydown', hold, true)
  return () => {
    if (--waiting === 0) giveToField()
  }
}

function hold(event: KeyboardEvent): void {
  if (!event.isTrusted) return
  if (event.key === 'Escape') {
    // What was asked for is not wanted any more.
    stopHolding()
    return useScreen.getState().close()
  }
  const { key, code, shiftKey, ctrlKey, metaKey } = event
  const saves = key === 'Enter' && (ctrlKey || metaKey)
  if (key === 'Tab' || ((ctrlKey || metaKey) && !saves) || event.altKey || event.isComposing) return
  event.preventDefault()
  event.stopImmediatePropagation()
  held.push({ key, code, shiftKey, ctrlKey, metaKey })
}

function letGo(): void {
  // Another form may have been asked for meanwhile.
  if (waiting === 0) stopHolding()
}

function stopHolding(): void {
  stopGiving?.()
  held.length = 0
  window.removeEventListener('keydown', hold, true)
}

/** Gives what was held to the field that takes the focus. */
function giveToField(): void {
  const give = ({ target }: Pick<FocusEvent, 'target'>) => {
    if (!isField(target) || target === before) return
    stopGiving?.()
    void typeAll(held, target).finally(letGo)
  }
  const timer = setTimeout(letGo, FOCUS_COMES)
  stopGiving = () => {
    window.removeEventListener('focusin', give, true)
    clearTimeout(timer)
  }
  window.addEventListener('focusin', give, true)
  give({ target: document.activeElement })
}

/** One after another, each once what came before it is drawn and the field has its caret; those that come meanwhile wait behind them. What follows a key that closed the form is meant for nothing that is there now. */
async function typeAll(keys: HeldKey[], field: Field): Promise<void> {
  while (keys.length > 0) {
    await new Promise(requestAnimationFrame)
    const key = keys.shift()
    if (key !== undefined && field.isConnected) press(key, field)
  }
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** As if the key had been pressed in the field. */
function press(held: HeldKey, field: Field): void {
  const { key, ctrlKey, metaKey } = held
  const goesOn = field.dispatchEvent(new KeyboardEvent('keydown', { ...held, bubbles: true, cancelable: true }))
  if (!goesOn || ctrlKey || metaKey) return
  // The one way to type for somebody that undo and the page hear of like any other.
  if (key === 'Backspace') document.execCommand('delete')
  else if (key === 'Enter' && field instanceof HTMLTextAreaElement) document.execCommand('insertText', false, '\n')
  else if (key === 'Enter') field.form?.requestSubmit()
  else if ([...key].length === 1) document.execCommand('insertText', false, key)
}
