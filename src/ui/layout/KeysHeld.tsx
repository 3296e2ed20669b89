import { useEffect } from 'react'
import { useScreen } from './screen'

/** So long a form that has come may take to put the focus into its field, in milliseconds. */
const FOCUS_COMES = 300

/** Stands in for a form that is still on its way: keys meant for it, which would do something else here, are given to it once it is there. */
export function KeysHeld() {
  useEffect(() => holdKeys(), [])
  return null
}

/** Answers what ends it. */
function holdKeys(): () => void {
  const held: string[] = []
  let isHolding = true
  const hold = (event: KeyboardEvent) => {
    if (!event.isTrusted) return
    if (event.key === 'Escape') {
      // What was asked for is not wanted any more.
      letGo()
      return useScreen.getState().close()
    }
    if (event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    event.preventDefault()
    event.stopImmediatePropagation()
    held.push(event.key)
  }
  window.addEventListener('keydown', hold, true)
  const letGo = () => {
    isHolding = false
    window.removeEventListener('keydown', hold, true)
  }
  return () => {
    if (!isHolding) return
    const give = ({ target }: Pick<FocusEvent, 'target'>) => {
      if (!isField(target)) return
      stopLooking()
      void typeAll(held, target).finally(letGo)
    }
    const stopLooking = () => {
      window.removeEventListener('focusin', give, true)
      clearTimeout(timer)
    }
    const timer = setTimeout(() => {
      stopLooking()
      letGo()
    }, FOCUS_COMES)
    window.addEventListener('focusin', give, true)
    give({ target: document.activeElement })
  }
}

/** One after another, with what each does drawn before the next; those that come meanwhile wait behind them. */
async function typeAll(keys: string[], field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
  for (let key = keys.shift(); key !== undefined; key = keys.shift()) {
    press(key, field)
    await new Promise(requestAnimationFrame)
  }
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** As if the key had been pressed in the field. */
function press(key: string, field: HTMLInputElement | HTMLTextAreaElement): void {
  const goesOn = field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  // The one way to type for somebody that undo and the page hear of like any other.
  if (goesOn && key === 'Backspace') document.execCommand('delete')
  else if (goesOn && key === 'Enter') field.form?.requestSubmit()
  else if (goesOn && [...key].length === 1) document.execCommand('insertText', false, key)
}
