import { useEffect } from 'react'
import { connection } from '../book/client'
import type { ActionContext } from './action'
import { actions } from './actions'
import { useActionContext } from './useActionContext'

let current: ActionContext | undefined
let listening = false

/** Runs what was chosen outside the page: a menu of the system, the tray, the global shortcut, a notification. */
export function useShellActions(): void {
  const context = useActionContext()
  useEffect(() => {
    current = context
    if (listening) return
    listening = true
    const { host } = connection
    host.onAction?.((name) => {
      if (current) void actions.find((action) => action.name === name)?.perform(current)
    })
    host.onShowPerson?.((personId) => current?.go(`/people/${personId}`))
  }, [context])
}
