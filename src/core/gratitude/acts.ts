import { type BookView, entriesOf, settingsOf } from '../book'
import type { Day } from '../dates'
import { dayNumber, dayOf } from '../days'
import type { Entry, EntryOf } from '../entries/registry'
import { givingOf } from '../gifts/giving'

/** How long after a gift or favour of mine nothing is asked, and when gratitude has faded. */
export const QUIET_DAYS = 3
export const FADE_DAYS = 30

export function gratitudeDays(book: BookView): { readonly quietDays: number; readonly fadeDays: number } {
  return settingsOf(book).gratitude ?? { quietDays: QUIET_DAYS, fadeDays: FADE_DAYS }
}

/** Something given or done: a gift that was given, or a favour. */
export type Act = EntryOf<'gift'> | EntryOf<'favour'>

export function isAct(entry: Entry): entry is Act {
  return entry.kind === 'favour' || (entry.kind === 'gift' && entry.status === 'given')
}

/** Whether an act of mine opens a chance to return it: what was owed (a contract, an apology) settles something and opens nothing. */
export function opensChance(act: Act): boolean {
  if (act.direction !== 'out') return false
  if (act.kind === 'favour') return true
  const giving = givingOf(act)
  return giving !== 'contractual' && giving !== 'apology'
}

/** Whether the one chance of an act has been had: something was asked, or it was let go. */
export const isSpent = ({ askedOn, letGoOn }: Act) => askedOn !== undefined || letGoOn !== undefined

/** What passed between you and somebody up to a day, the earliest first. */
export function actsWith(book: BookView, personId: string, upTo: Day): Act[] {
  return entriesOf(book, personId)
    .filter(isAct)
    .filter(({ at }) => dayOf(at) <= upTo)
    .sort((a, b) => dayNumber(a.at) - dayNumber(b.at) || (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
}
