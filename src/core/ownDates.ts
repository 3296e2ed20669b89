import type { Festival } from './festivals'
import { isOfHousehold } from './labels'
import type { PartialDate, Person } from './people'

/** When in a year a date is. */
export type DateInYear = Omit<PartialDate, 'year'>

/** What of somebody's may come up in a calendar, whenever it falls. */
export interface OwnDates {
  readonly dates: readonly DateInYear[]
  readonly festivals: readonly Festival[]
  /** Whom their rows may name. */
  readonly related: readonly string[]
  /** They like letters: their dates are told so early that a card can travel. */
  readonly byLetter?: true
}

const nobody: readonly string[] = []

/** Undefined where there is nothing, or nobody to remember it for. */
export function ownDates({ state, memorial, birthday, dates, relations, festivals = [], reach }: Person): OwnDates | undefined {
  if (state === 'deceased' && !memorial) return undefined
  const all: DateInYear[] = birthday ? [birthday] : []
  for (const { date } of dates) all.push(date)
  for (const relation of relations) if (relation.birthday) all.push(relation.birthday)
  const related = relations.length > 0 ? relations.flatMap(({ personId, birthday: theirs, label }) => (personId !== undefined && (theirs || isOfHousehold(label)) ? personId : [])) : nobody
  if (all.length + festivals.length + related.length === 0) return undefined
  return reach.channel === 'letter' ? { dates: all, festivals, related, byLetter: true } : { dates: all, festivals, related }
}
