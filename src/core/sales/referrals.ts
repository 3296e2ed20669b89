import type { BookView } from '../book'
import { compareTexts } from '../compareTexts'
import { dayOf } from '../days'
import { entryOf } from '../entries/listedOf'
import type { EntryOf } from '../entries/registry'
import type { ReferralOutcome } from '../entries/referral'
import { type Money, totalsOf } from '../money'
import { sortInSteps } from '../pages/sortInSteps'
import { type Steps, toEnd } from '../steps'
import { purchasesOf } from './purchases'

/** How somebody came: who sent them, and the entry that says more where there is one. */
export interface Coming {
  readonly personId: string
  readonly by: string
  readonly entry?: EntryOf<'referral'>
}

/** Everybody who was sent by somebody: by a referral on record, else by "introduced by". The first referral counts. */
export function comings(book: BookView): ReadonlyMap<string, Coming> {
  return toEnd(comingsInSteps(book))
}

export function* comingsInSteps(book: BookView): Steps<ReadonlyMap<string, Coming>> {
  const found = new Map<string, Coming>()
  for (const entry of yield* referralsOf(book)) {
    const { byId: by, personIds } = entry
    yield
    if (by === undefined || !personIds.includes(by) || !book.people.has(by)) continue
    for (const personId of personIds) if (personId !== by && !found.has(personId) && book.people.has(personId)) found.set(personId, { personId, by, entry })
  }
  for (const { id, introducedBy } of book.people.values()) {
    if (introducedBy && introducedBy !== id && !found.has(id) && book.people.has(introducedBy)) found.set(id, { personId: id, by: introducedBy })
    yield
  }
  return found
}

/** Every referral on record, earliest first. */
function* referralsOf(book: BookView): Steps<EntryOf<'referral'>[]> {
  const found: EntryOf<'referral'>[] = []
  for (const id of book.listed.get('referral')?.keys() ?? []) {
    const entry = entryOf(book, 'referral', id)
    if (entry) found.push(entry)
    yield
  }
  return yield* sortInSteps(found, (a, b) => compareTexts(a.at, b.at) || compareTexts(a.id, b.id))
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
