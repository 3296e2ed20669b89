import type { BookView } from '../book'
import type { Day } from '../dates'
import type { Draft } from '../draft'
import type { EntryOf } from '../entries/registry'
import { Problem } from '../problem'
import { concernsOf } from './checks'
import type { Concern } from './safety'

type Gift = EntryOf<'gift'>

/** The fields that decide whether a gift is all right; changing others asks nothing. */
const decisive = ['title', 'status', 'direction', 'personIds', 'price', 'currency', 'override'] as const

/** Refuses a gift of mine that is known to be wrong, and planning or giving one nobody asked about or that is to wait, unless the user wrote why it is right all the same. Whatever command it comes by. */
export function guardGifts(book: BookView, draft: Draft, today: Day): void {
  for (const { id, next } of draft.touched('entries')) {
    const gift = next
    if (gift?.kind !== 'gift' || gift.direction !== 'out' || gift.status === 'declined') continue
    const before = book.entries.get(id)
    if (before?.kind === 'gift' && decisive.every((field) => JSON.stringify(before[field]) === JSON.stringify(gift[field]))) continue
    guardOne(book, draft, gift, before?.kind === 'gift' ? before : undefined, today)
  }
}

function guardOne(book: BookView, draft: Draft, gift: Gift, before: Gift | undefined, today: Day): void {
  const goesOut = gift.status === 'planned' || gift.status === 'given'
  if (goesOut && !gift.reason?.trim() && gift.status !== before?.status) throw new Problem('gift.reason', 'Say why this fits, in a few words.', { field: 'reason' })
  if (gift.override?.trim()) return
  const concern = concernsOf(book, gift, today, (id) => draft.get('people', id)).find((one) => stands(one, goesOut))
  if (concern) throw problemOf(concern)
}

/** What is known to be wrong is not even an idea; all else is settled before it is planned or given. */
function stands({ about, verdict }: Concern, goesOut: boolean): boolean {
  return verdict !== 'near' && (goesOut || (verdict === 'refused' && about !== 'limit'))
}

/** The problem's code names what it is about, so that each is told in its own words. */
function problemOf({ about, verdict, why }: Concern): Problem {
  const code = about === 'twice' || about === 'limit' ? `gift.${about}` : `gift.${verdict}.${about}`
  const params = Object.fromEntries(Object.entries(why.params ?? {}).filter((param): param is [string, string] => typeof param[1] === 'string'))
  if (params.text) params.text = ` (${params.text})`
  return new Problem(code, 'This gift is held back. Ask first, or write why it is right all the same.', { field: 'override', params })
}
