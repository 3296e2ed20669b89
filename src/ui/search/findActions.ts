import type { Action } from '../actions/action'
import { foldText } from '../../core/fold'

/** The actions a text means, best first: a word of the name that begins with it, then a keyword, then a piece of the name. */
export function findActions(actions: readonly Action[], text: string, nameOf: (action: Action) => string): readonly Action[] {
  const sought = foldText(text)
  if (sought === '') return actions
  return actions
    .map((action) => ({ action, fit: fitOf(action, sought, foldText(nameOf(action))) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ action }) => action)
}

function fitOf(action: Action, sought: string, name: string): number {
  if (name.startsWith(sought)) return 4
  if (name.split(/\s+/u).some((word) => word.startsWith(sought))) return 3
  if (action.keywords.some((keyword) => foldText(keyword).startsWith(sought))) return 2
  return sought.length > 1 && name.includes(sought) ? 1 : 0
}
