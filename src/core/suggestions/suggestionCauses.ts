import { message } from '../message'
import type { CauseOf } from '../occasions/entryCause'

/** Advice that was used: they should hear what came of it. */
export const suggestionCause: CauseOf<'suggestion'> = ({ text, outcome }, dueOn, day) => {
  if (day < dueOn) return undefined
  const why = outcome ? message('suggestions:why.outcome', { text, outcome }) : message('suggestions:why.used', { text, on: dueOn })
  return { reason: 'suggestion', next: 'tell', why: [message('suggestions:tone'), why], overdueDays: 0 }
}
