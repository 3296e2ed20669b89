import { useMemo } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useRun, useUndo } from '../book/useRun'
import { useScreen } from '../layout/screen'
import type { ActionContext } from './action'

export function useActionContext(): ActionContext {
  const [, go] = useLocation()
  const [, shown] = useRoute('/people/:id')
  const selectedId = useScreen((screen) => screen.selectedId)
  const open = useScreen((screen) => screen.open)
  const run = useRun()
  const { undo, redo } = useUndo()
  const personId = shown?.id ?? selectedId
  return useMemo(() => ({ personId, go, open, run, undo, redo }), [personId, go, open, run, undo, redo])
}
