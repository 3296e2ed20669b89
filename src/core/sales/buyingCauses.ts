import type { BookView } from '../book'
import type { Day } from '../dates'
import { dayNumber, fromDayNumber } from '../days'
import { message } from '../message'
import type { Cause } from '../nudges'
import type { Rest } from '../restDays'
import { standingOf } from '../rhythmStanding'
import { buyingDaysOf, buyingDrift } from './purchases'
import { isPutOff } from '../putOff'

interface Asked {
  /** People who stand on Today anyway: for them it is said besides, and takes no place. */
  readonly shown: ReadonlySet<string>
  /** They are left in peace. */
  readonly quiet: ReadonlySet<string>
  /** How many more rows the budget has room for. */
  readonly room: number
  readonly rest: Rest | undefined
}

/** Who used to buy more often than they do, longest silent last: a drift like that of conversations, so only for people with a rhythm, and within the budget. Anybody in touch today is left in peace. */
export function buyingCauses(book: BookView, day: Day, { shown, quiet, room, rest }: Asked): { readonly causes: Cause[]; readonly waiting: number } {
  if (!book.listed.get('purchase')?.size) return { causes: [], waiting: 0 }
  const today = dayNumber(day)
  const standings = book.rememberEach(standingOf)
  const causes: { readonly cause: Cause; readonly from: number }[] = []
  for (const [personId, days] of book.rememberEach(buyingDaysOf)) {
    const drift = days.length > 0 ? buyingDrift(days, today) : undefined
    if (!drift || drift.from > today || today > drift.until || quiet.has(personId)) continue
    const standing = standings.get(personId)
    if (!standing || standing.activeFrom > today || standing.touched === today || (rest?.now && rest.isWork(standing.person))) continue
    const dueOn = fromDayNumber(drift.from)
    if (isPutOff(book, personId, 'drift', dueOn, day)) continue
    const last = days.findLast((bought) => bought <= today) ?? today
    const why = [message('nudges:buying.less'), message('nudges:buying.usual', { usual: Math.round(drift.usual), count: today - last })]
    causes.push({ cause: { subjectId: personId, personId, reason: 'drift', dueOn, why, overdueDays: 0 }, from: drift.from })
  }
  causes.sort((a, b) => b.from - a.from || (a.cause.subjectId < b.cause.subjectId ? -1 : 1))
  const beside = causes.filter(({ cause }) => shown.has(cause.subjectId))
  const own = causes.filter(({ cause }) => !shown.has(cause.subjectId))
  return { causes: [...beside, ...own.slice(0, Math.max(0, room))].map(({ cause }) => cause), waiting: Math.max(0, own.length - Math.max(0, room)) }
}
