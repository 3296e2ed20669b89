import type { BookView } from '../book'
import { compareTexts } from '../compareTexts'
import type { Day } from '../dates'
import { dayOf } from '../days'
import type { ReferralOutcome } from '../entries/referral'
import { type Money, totalsOf } from '../money'
import { sortInSteps } from '../pages/sortInSteps'
import { type Steps, toEnd } from '../steps'
import { broughtBy, type Coming, comingsInSteps, outcomeOf } from './referrals'

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

/** Who sent whom, as a tree, the largest branch first: whoever was sent by nobody at the top. Where people sent each other in a ring, the one with the smallest id is the top. */
export function referralTree(book: BookView): TreeRow[] {
  return toEnd(treeInSteps(book))
}

/** The tree of a book as it stands; a change to anybody or anything makes a new one of these. */
interface Kept {
  rows?: readonly TreeRow[]
}

function keptOf(book: BookView, today: Day): Kept {
  return book.rememberAll<Kept>('referral tree', today, () => ({}))
}

export function keptTree(book: BookView, today: Day): readonly TreeRow[] {
  return (keptOf(book, today).rows ??= referralTree(book))
}

/** Begins anew where the book changes meanwhile, but not for ever. */
export function* prepareTree(book: BookView, today: Day): Steps<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const kept = keptOf(book, today)
    if (kept.rows) return
    const rows = yield* treeInSteps(book)
    if (keptOf(book, today) === kept) kept.rows = rows
  }
}

function* treeInSteps(book: BookView): Steps<TreeRow[]> {
  const coming = yield* comingsInSteps(book)
  const ground = { coming, children: yield* childrenOf(coming), done: new Set<string>() }
  const senders = [...ground.children.keys()]
  const trees: TreeRow[][] = []
  for (const id of senders) if (!coming.has(id)) trees.push(yield* grow(book, id, ground))
  // Whoever is left when every top has grown stands in a ring or below one.
  const ringed = yield* sortInSteps(senders.filter((id) => !ground.done.has(id)), compareTexts)
  for (const id of ringed) if (!ground.done.has(id)) trees.push(yield* grow(book, id, ground))
  const rows: TreeRow[] = []
  for (const tree of yield* sortInSteps(trees, largestFirst)) {
    for (const row of tree) rows.push(row)
    yield
  }
  return rows
}

function largestFirst(a: readonly TreeRow[], b: readonly TreeRow[]): number {
  return b.length - a.length || compareTexts(a[0]?.personId ?? '', b[0]?.personId ?? '')
}

type Comings = ReadonlyMap<string, Coming>

/** Whom everybody sent, in the order in which they came. */
function* childrenOf(coming: Comings): Steps<ReadonlyMap<string, readonly string[]>> {
  const children = new Map<string, string[]>()
  for (const { personId, by } of coming.values()) {
    const known = children.get(by)
    if (known) known.push(personId)
    else children.set(by, [personId])
    yield
  }
  const cameOn = (id: string) => coming.get(id)?.entry?.at ?? '9999'
  for (const [by, ids] of children) children.set(by, yield* sortInSteps(ids, (a, b) => compareTexts(cameOn(a), cameOn(b)) || compareTexts(a, b)))
  return children
}

interface Ground {
  readonly coming: Comings
  readonly children: ReadonlyMap<string, readonly string[]>
  /** Who stands somewhere already. */
  readonly done: Set<string>
}

type Growing = TreeRow & { sent: number; branch: Money[] }

/** A top and everybody below, each after whoever sent them. Not by a call for each: people may have sent each other in a row of thousands. */
function* grow(book: BookView, top: string, { coming, children, done }: Ground): Steps<TreeRow[]> {
  const rows: Growing[] = []
  const parents: (Growing | undefined)[] = []
  const left: { readonly personId: string; readonly parent?: Growing }[] = [{ personId: top }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { personId, parent } = next
    if (done.has(personId)) continue
    done.add(personId)
    const row = rowOf(book, personId, parent && { depth: parent.depth + 1, coming: coming.get(personId) })
    rows.push(row)
    parents.push(parent)
    for (const child of (children.get(personId) ?? []).toReversed()) left.push({ personId: child, parent: row })
    yield
  }
  yield* addUp(rows, parents)
  return rows
}

/** Everybody counts for whoever sent them, with all below: from the last to the first, each is whole before they are counted. */
function* addUp(rows: readonly Growing[], parents: readonly (Growing | undefined)[]): Steps<void> {
  for (let at = rows.length - 1; at > 0; at--) {
    const [row, parent] = [rows[at], parents[at]]
    if (!row || !parent) continue
    parent.sent += row.sent + 1
    parent.branch = totalsOf([...parent.branch, ...row.brought, ...row.branch])
    yield
  }
}

function rowOf(book: BookView, personId: string, below: { readonly depth: number; readonly coming?: Coming } | undefined): Growing {
  const coming = below?.coming
  const brought = coming ? broughtBy(book, coming) : []
  const entry = coming?.entry
  return {
    personId,
    depth: below?.depth ?? 0,
    by: coming?.by,
    entryId: entry?.id,
    on: entry && dayOf(entry.at),
    text: entry?.text,
    result: entry?.result,
    outcome: coming && outcomeOf(coming, brought),
    thankedOn: entry?.thankedOn,
    brought,
    sent: 0,
    branch: [],
  }
}
