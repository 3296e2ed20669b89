import { useMemo } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useAreas } from '../areas/useAreas'
import { useRun, useUndo } from '../book/useRun'
import { useScreen } from '../layout/screen'
import { useToggleTheme } from '../look/useToggleTheme'
import { useSwitchLanguage } from '../layout/language'
import type { ActionContext } from './action'

export function useActionContext(): ActionContext {
  const [, go] = useLocation()
  const [onPage, shown] = useRoute('/people/:id')
  const selectedId = useScreen((screen) => screen.selectedId)
  const open = useScreen((screen) => screen.open)
  const run = useRun()
  const areas = useAreas()
  const { undo, redo } = useUndo()
  const toggleTheme = useToggleTheme()
  const switchLanguage = useSwitchLanguage()
  const personId = onPage ? shown.id : selectedId
  return useMemo(
    () => ({ personId, areas, go, open, run, undo, redo, toggleTheme, switchLanguage }),
    [personId, areas, go, open, run, undo, redo, toggleTheme, switchLanguage],
  )
}
