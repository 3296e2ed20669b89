import type { BookView } from '../core/book'
import type { Day } from '../core/dates'
import type { Finder, Found, Match } from '../core/query'
import { BookIndex } from './bookIndex'
import type { Token } from './lookup'
import { matchesOf } from './matches'
import { readTextQuery } from './textQuery'
import { TextSearch } from './textSearch'

/** Search over one book, kept true by {@link BookFinder.update}. */
export interface BookFinder extends Finder {
  /** Takes in what changed about these people: changed, added and removed ones alike. */
  update(personIds: readonly string[]): void
  /** Resolves once everything is indexed; searching works meanwhile, over people's own fields. */
  ready(): Promise<void>
}

export function createFinder(book: BookView, options: { readonly today?: () => Day } = {}): BookFinder {
  const index = new BookIndex(book)
  runAll(index.buildPeople())
  runAll(index.buildEntries())
  const search = new TextSearch(book, index)
  return {
    find: (query, limit = Infinity) => {
      const text = readTextQuery(query)
      if (!text) return []
      return search.find(text, options.today?.() ?? ('1970-01-01' as Day)).slice(0, limit).map(({ id, score }) => new Hit(book, id, score, text.tokens))
    },
    update: () => undefined,
    ready: () => Promise.resolve(),
  }
}

/** A person found; where they matched is worked out when it is asked for, since long lists show only a page. */
class Hit implements Found {
  private known: readonly Match[] | undefined

  constructor(
    private readonly book: BookView,
    readonly id: string,
    readonly score: number,
    private readonly tokens: readonly Token[],
  ) {}

  get matches(): readonly Match[] {
    this.known ??= matchesOf(this.book, this.id, this.tokens)
    return this.known
  }
}

function runAll(work: Generator<undefined>): void {
  while (!work.next().done);
}
