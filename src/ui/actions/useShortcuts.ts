import { useEffect } from 'react'
import type { Action } from './action'
import { useScreen } from '../layout/screen'
import { actions } from './actions'
import { isOffered } from './isOffered'
import { isSingleKey, matchesShortcut, singleKeysOff } from './shortcut'
import { useActionContext } from './useActionContext'

/** What a text field does itself. */
const ownInText = new Set(['mod+z', 'mod+shift+z', 'mod+y'])

/** Runs actions by their shortcuts. Single keys are left alone while typing, in dialogs, during IME composition, and when turned off. */
export function useShortcuts(): void {
  const context = useActionContext()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      for (const action of actions) {
        const shortcut = keysOf(action).find((keys) => matchesShortcut(event, keys))
        if (!shortcut) continue
        if (isLeftAlone(shortcut, event.target) || !isOffered(action, context)) return
        event.preventDefault()
        void action.perform(context)
        return
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [context])
}

function keysOf({ shortcut, alsoBy = [] }: Action): readonly string[] {
  return shortcut ? [shortcut, ...alsoBy] : alsoBy
}

function isLeftAlone(shortcut: string, target: EventTarget | null): boolean {
  const single = isSingleKey(shortcut)
  if (isTyping(target)) return single || ownInText.has(shortcut)
  // A form that was asked for may still be on its way.
  return single && (singleKeysOff() || useScreen.getState().form !== undefined || document.querySelector('[role="dialog"], [role="menu"]') !== null)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  return target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT'
}
