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

/** Whether a text is what an action is called: one of its keywords, its name, or the word this begins or ends with. */
export function isCalled(action: Action, text: string, name: string): boolean {
  const sought = foldText(text)
  if (isSmall(sought)) return false
  const words = foldText(name).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return [foldText(name), words[0], words.at(-1), ...action.keywords.map(foldText)].includes(sought)
}

/** Go, add, me: so begin names, and nobody means a page by it. */
const isSmall = (word: string) => word.length < 4 && /^\p{Script=Latin}+$/u.test(word)

/** Whether people come before actions: who is called so, before what is; who only begins so, after. */
export function peopleFirst(names: readonly string[], fitting: readonly Action[], text: string, nameOf: (action: Action) => string): boolean {
  const sought = foldText(text)
  const words = names.map((name) => [foldText(name), ...foldText(name).split(/\s+/u)])
  if (fitting.length === 0 || words.some((own) => own.includes(sought))) return true
  return !fitting.some((action) => isCalled(action, text, nameOf(action))) && words.flat().some((word) => word.startsWith(sought))
}
