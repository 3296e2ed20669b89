import { type BookView, settingsOf } from '../book'
import type { Day } from '../dates'
import { noIds } from '../noIds'
import { KeptRows } from '../pages/keptRows'
import type { Settings } from '../settings'
import { type GiftRow, giftRow, isHeldBack } from './giftRow'

export const giftGroups = ['held', 'planned', 'ideas'] as const
export type GiftGroup = (typeof giftGroups)[number]

/** What a list of gifts goes by; the rest is told of those it shows. */
interface Waiting extends Pick<GiftRow, 'id' | 'on'> {
  readonly group: GiftGroup
}

interface Kept {
  readonly rows: KeptRows<Waiting>
  /** What of the settings holds gifts back. */
  readonly by: Pick<Settings, 'giftLimits' | 'holds'>
}

/** Every idea and planned gift by its group, kept for the day. */
export function waitingKept(book: BookView, today: Day): KeptRows<Waiting> {
  const renewed = (before: { now: Kept }, touched: ReadonlySet<string>) => {
    before.now.rows.touch(concerned(book, before.now, touched))
    return before
  }
  const kept = book.rememberAll<{ now: Kept }>('waiting gifts', today, () => ({ now: anew(book, today) }), renewed)
  const { giftLimits, holds } = settingsOf(book)
  if (kept.now.by.giftLimits !== giftLimits || kept.now.by.holds !== holds) kept.now = anew(book, today)
  return kept.now.rows
}

function anew(book: BookView, today: Day): Kept {
  const { giftLimits, holds } = settingsOf(book)
  return { rows: new KeptRows(book.waiting.get('gift') ?? noIds, (id) => waitingOf(book, id, today)), by: { giftLimits, holds } }
}

function waitingOf(book: BookView, giftId: string, today: Day): Waiting | undefined {
  const row = giftRow(book, giftId, today)
  return row && { id: row.id, on: row.on, group: isHeldBack(row) ? 'held' : row.status === 'planned' ? 'planned' : 'ideas' }
}

/** Which gifts a change may mean something to. A limit counts together what households and employers were given, so that any may. */
function concerned(book: BookView, { rows, by }: Kept, touched: ReadonlySet<string>): Iterable<string> {
  const waiting = book.waiting.get('gift') ?? noIds
  if (by.giftLimits?.length) return [...rows.ids(), ...waiting]
  return [...touched].flatMap((id) => {
    if (book.people.has(id)) return [...(book.entryIds.get(id) ?? noIds)].filter((entryId) => waiting.has(entryId))
    return rows.has(id) || waiting.has(id) ? [id] : []
  })
}
