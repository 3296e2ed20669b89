import type { Action, ActionContext } from './action'

/** Whether an action can be chosen now: its area is in sight, and it has something to work on. */
export function isOffered(action: Action, context: ActionContext): boolean {
  return (action.area === undefined || context.areas.includes(action.area)) && action.available?.(context) !== false
}
