import { useEffect } from 'react'
import { actions } from './actions'
import { matchesShortcut, singleKeysOff } from './shortcut'
import { useActionContext } from './useActionContext'

/** Runs actions by their shortcuts. Single keys are left alone while typing, in dialogs, during IME composition, and when turned off. */
export function useShortcuts(): void {
  const context = useActionContext()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const action = actions.find(({ shortcut }) => shortcut && matchesShortcut(event, shortcut))
      if (!action?.shortcut) return
      const single = !action.shortcut.includes('+')
      if (isTyping(event.target) && (single || action.shortcut === 'mod+z' || action.shortcut === 'mod+shift+z')) return
      if (single && (singleKeysOff() || document.querySelector('[role="dialog"]'))) return
      if (action.available && !action.available(context)) return
      event.preventDefault()
      void action.perform(context)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [context])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
