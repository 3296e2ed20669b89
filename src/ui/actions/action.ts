import type { Icon } from '@tabler/icons-react'
import type { Area } from '../../core/areas/area'
import type { Command } from '../../core/commands'
import type { OpenForm } from '../layout/screen'

/** What an action may look at and do. */
export interface ActionContext {
  /** The person selected or shown, if one is. */
  readonly personId?: string
  /** What is in sight of the areas. */
  readonly areas: readonly Area[]
  readonly go: (path: string) => void
  readonly open: (form: OpenForm) => void
  readonly run: (command: Command) => Promise<unknown>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly toggleTheme: () => void
  readonly switchLanguage: () => void
}

export interface Action {
  /** Its own name, as its file; what it is called on screen stands under `actions:name.<name>`. */
  readonly name: string
  /** More words to find it by, in any language. */
  readonly keywords: readonly string[]
  /** `mod+z`, `L`, `?`. A single key works outside text fields and can be turned off in settings. */
  readonly shortcut?: string
  /** Other keys people expect for the same; they work but are not shown. */
  readonly alsoBy?: readonly string[]
  readonly icon: Icon
  /** Offered only while this area is in sight. */
  readonly area?: Area
  /** Stands in the menu of a person's page too. */
  readonly forPerson?: boolean
  /** Left out: always. */
  readonly available?: (context: ActionContext) => boolean
  readonly perform: (context: ActionContext) => void | Promise<void>
}

export function defineAction(action: Action): Action {
  return action
}
