import type { BookView } from '../book'
import { type Day, dayOf } from '../dates'
import { listedOf } from '../entries/listedOf'
import type { EntryOf } from '../entries/registry'
import type { ReferralOutcome } from '../entries/referral'
import { type Money, totalsOf } from '../money'
import { purchasesOf } from './purchases'

/** How somebody came: who sent them, and the entry that says more where there is one. */
export interface Coming {
  readonly personId: string
  readonly by: string
  readonly entry?: EntryOf<'referral'>
}

/** Everybody who was sent by somebody: by a referral on record, else by "introduced by". The first referral counts. */
export function comings(book: BookView): ReadonlyMap<string, Coming> {
  const found = new Map<string, Coming>()
  for (const entry of referralsOf(book)) {
    const { byId: by, personIds } = entry
    if (by === undefined || !personIds.includes(by)) continue
    for (const personId of personIds) if (personId !== by && !found.has(personId)) found.set(personId, { personId, by, entry })
  }
  for (const { id, introducedBy } of book.people.values()) {
    if (introducedBy && introducedBy !== id && !found.has(id) && book.people.has(introducedBy)) found.set(id, { personId: id, by: introducedBy })
  }
  return found
}

/** Every referral on record, earliest first. */
function referralsOf(book: BookView): EntryOf<'referral'>[] {
  return listedOf(book, 'referral').sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}

/** What somebody bought since they were sent. */
export function broughtBy(book: BookView, { personId, entry }: Coming): Money[] {
  const since = entry && dayOf(entry.at)
  return totalsOf(purchasesOf(book, personId).filter(({ at }) => since === undefined || dayOf(at) >= since))
}

/** What came of it: whoever bought something since became a client, whatever was written down. Of an introduction nobody wrote down more than that it was one. */
export function outcomeOf(coming: Coming, brought: readonly Money[]): ReferralOutcome | 'introduced' {
  return brought.length > 0 ? 'won' : (coming.entry?.outcome ?? 'introduced')
}

/** One line of the tree; children follow their parent. */
export interface TreeRow {
  readonly personId: string
  readonly depth: number
  readonly by?: string
  readonly entryId?: string
  readonly on?: Day
  readonly text?: string
  readonly result?: string
  readonly outcome?: ReferralOutcome | 'introduced'
  readonly thankedOn?: Day
  /** What they bought themselves since they came. */
  readonly brought: readonly Money[]
  /** Everybody below them, and what all of those brought. */
  readonly sent: number
  readonly branch: readonly Money[]
}

/** Who sent whom, as a tree: whoever was sent by nobody at the top. Where people sent each other in a ring, the one with the smallest id is the top. */
export function referralTree(book: BookView): TreeRow[] {
  const coming = comings(book)
  const children = new Map<string, string[]>()
  for (const { personId, by } of coming.values()) {
    const known = children.get(by)
    if (known) known.push(personId)
    else children.set(by, [personId])
  }
  for (const ids of children.values()) ids.sort((a, b) => compareComing(coming.get(a), coming.get(b)))
  const done = new Set<string>()
  const grow = (personId: string, depth: number): TreeRow[] => {
    done.add(personId)
    const below = (children.get(personId) ?? []).flatMap((id) => (done.has(id) ? [] : grow(id, depth + 1)))
    return [rowOf(book, personId, depth, depth === 0 ? undefined : coming.get(personId), below), ...below]
  }
  const tops = [...children.keys()].filter((id) => !coming.has(id)).map((id) => grow(id, 0))
  const rings = [...children.keys()].sort().flatMap((id) => (done.has(id) ? [] : [grow(id, 0)]))
  return [...tops, ...rings].sort((a, b) => b.length - a.length || ((a[0]?.personId ?? '') < (b[0]?.personId ?? '') ? -1 : 1)).flat()
}

function compareComing(a: Coming | undefined, b: Coming | undefined): number {
  const key = (coming: Coming | undefined) => `${coming?.entry?.at ?? '9999'} ${coming?.personId ?? ''}`
  return key(a) < key(b) ? -1 : 1
}

function rowOf(book: BookView, personId: string, depth: number, coming: Coming | undefined, below: readonly TreeRow[]): TreeRow {
  const brought = coming ? broughtBy(book, coming) : []
  const entry = coming?.entry
  return {
    personId,
    depth,
    by: coming?.by,
    entryId: entry?.id,
    on: entry && dayOf(entry.at),
    text: entry?.text,
    result: entry?.result,
    outcome: coming && outcomeOf(coming, brought),
    thankedOn: entry?.thankedOn,
    brought,
    sent: below.length,
    branch: totalsOf(below.flatMap((row) => row.brought)),
  }
}
