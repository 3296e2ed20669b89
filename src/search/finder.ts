import type { BookView } from '../core/book'
import type { Day } from '../core/dates'
import type { Beginning, Finder, Found, Match } from '../core/query'
import { parseQuery } from '../core/queryLanguage'
import type { BookIndex } from './bookIndex'
import { LiveIndex, type Pause, type SavedIndex } from './liveIndex'
import { matchesOf } from './matches'
import { QuerySearch, type SearchOptions, type Selected } from './querySearch'
import { TextSearch } from './textSearch'

/** Search over one book, kept true by {@link BookFinder.update}. */
export interface BookFinder extends Finder {
  first(query: string, count: number): Beginning
  every(query: string): readonly Found[]
  /** Takes in what changed about these people: changed, added and removed ones alike. */
  update(personIds: readonly string[]): void
  /** Resolves once people can be found by their own fields; a search before that puts them in at one go. */
  named(): Promise<void>
  readonly isNamed: boolean
  /** Whether everything is in: until then a search may find less than there is. */
  readonly isWhole: boolean
  /** Starts indexing the timelines, if nothing has yet, and resolves once everything is in. Searching works meanwhile, over people's own fields. */
  ready(): Promise<void>
  /** Leaves off indexing, so that a process can end. */
  close(): void
}

type Order = Pick<SearchOptions, 'unordered'>

interface Answer {
  readonly found: readonly Found[]
  readonly total: number | undefined
}

/** A list grows in these lengths as it is read: what a screen shows, what somebody may go through, everybody. */
const lengths = [60, 600]

export interface FinderOptions {
  readonly today?: () => Day
  /** Asked after every small part of indexing: lets other work have its turn where it is time for that. */
  readonly pause?: Pause
  /** Everything is indexed before the first answer, however long it takes: for a process that asks once and ends. */
  readonly whole?: boolean
  /** An index that was kept, if there is one; until it is here, searching goes on without it. */
  readonly saved?: Promise<SavedIndex | undefined>
}

/** A finder costs nothing until it is asked: people's own fields are indexed first, the timelines follow, both in slices. */
export function createFinder(book: BookView, { today = () => '1970-01-01' as Day, pause = () => undefined, whole = false, saved }: FinderOptions = {}): BookFinder {
  const live = new LiveIndex(book, pause, whole, saved)
  let made: { readonly index: BookIndex; readonly text: TextSearch } | undefined
  const textSearch = () => {
    const index = live.current()
    if (made?.index !== index) made = { index, text: new TextSearch(book, index) }
    return made.text
  }
  const search = (query: string, limit: number, { unordered }: Order, day: Day): Answer => {
    const wanted = parseQuery(query)
    if (!wanted) return { found: [], total: 0 }
    const { found, total } = new QuerySearch(book, textSearch, day, { unordered }).find(wanted, limit)
    return { found: found.slice(0, limit).map((one) => new Hit(book, one)), total }
  }
  // A list is asked for page by page with the same query.
  let latest: { readonly key: string; readonly answer: Answer } | undefined
  const answer = (query: string, limit: number, order: Order = {}): Answer => {
    const day = today()
    const key = JSON.stringify([query, limit, order, day, live.state])
    if (latest?.key !== key) latest = { key, answer: search(query, limit, order, day) }
    return latest.answer
  }
  return {
    find: (query, limit = Infinity) => answer(query, limit).found,
    every: (query) => answer(query, Infinity, { unordered: true }).found,
    first: (query, count) => {
      const { found, total } = answer(query, lengths.find((length) => length >= count) ?? Infinity)
      if (total !== undefined) return { found, total }
      const { found: all } = answer(query, Infinity)
      return { found: all, total: all.length }
    },
    rule: (query) => {
      const wanted = parseQuery(query)
      return wanted && new QuerySearch(book, textSearch, today()).rule(wanted)
    },
    update: (personIds) => {
      latest = undefined
      live.update(personIds)
    },
    named: () => live.named(),
    get isNamed() {
      return live.isNamed
    },
    get isWhole() {
      return live.isWhole
    },
    ready: () => live.ready(),
    close: () => live.close(),
  }
}

/** A person found; where they matched is worked out when it is asked for, since long lists show only a page. */
class Hit implements Found {
  private known: readonly Match[] | undefined

  constructor(
    private readonly book: BookView,
    private readonly selected: Selected,
  ) {}

  get id(): string {
    return this.selected.id
  }

  get score(): number {
    return this.selected.score
  }

  get matches(): readonly Match[] {
    this.known ??= this.selected.tokens.length === 0 ? [] : matchesOf(this.book, this.id, this.selected.tokens, this.selected)
    return this.known
  }
}
