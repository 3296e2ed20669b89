import { foldText } from './fold'
import { Problem } from './problem'
import { type FilterName, filterNames, type FilterTakes, filterTakes, isFilterName } from './queryFilters'
import { readSpan, type Span } from './querySpan'
import { type QueryWord, splitQuery } from './queryWords'
import { distinctTokens } from './words/queryTokens'

/** A filter with its value read. `value` is '' where any will do. */
export type QueryFilter = { readonly type: 'filter'; readonly name: FilterName; readonly value: string; readonly span?: Span }

/** What a query asks for. */
export type QueryNode =
  /** Words to look for in any order; `unfinished`: the last one is still being typed. */
  | { readonly type: 'text'; readonly text: string; readonly unfinished: boolean }
  /** Words to stand just so. */
  | { readonly type: 'phrase'; readonly text: string }
  | QueryFilter
  | { readonly type: 'not'; readonly node: QueryNode }
  | { readonly type: 'and'; readonly nodes: readonly QueryNode[] }
  | { readonly type: 'or'; readonly nodes: readonly QueryNode[] }

/** Of words beside each other no more is looked for: what follows says nothing more about who is meant. Chinese counts by pairs of neighbours. */
export const MOST_WORDS = 12
export const LONGEST_WORDS = 300
/** Each costs a search of its own, and nobody else is answered meanwhile. */
const MOST_SEARCHES = 24
const MOST_FILTERS = 200

/** Parentheses deeper than anyone writes are passed over. */
const DEEPEST = 30

/** Reads a saved search, however much it asks for at once: what was saved stays as it was meant. Throws like {@link parseQuery} otherwise. */
export function readQuery(query: string): QueryNode | undefined {
  const words = splitQuery(query)
  const last = words.at(-1)
  return new Parser(words, last?.type === 'text' && last.end === query.length ? last : undefined).all()
}

/**
 * Reads a query: words, "phrases", filters (`tag:client`, `company:"Blue Door"`), `-` before what is not wanted, `or`, parentheses.
 * Undefined where nothing is asked for. Throws Problem('query.…') for a filter there is not, or a value it does not take, and for more at once than can be answered quickly.
 */
export function parseQuery(query: string): QueryNode | undefined {
  const node = readQuery(query)
  // Each search takes a letter at least.
  if (node && query.length > MOST_SEARCHES) refuseTooMuch(node)
  return node
}

/** Whether more is written than is looked for. */
export function isCut(node: QueryNode): boolean {
  return leavesOf(node).some((leaf) => (leaf.type === 'text' || leaf.type === 'phrase') && (leaf.text.length > LONGEST_WORDS || (leaf.type === 'text' && distinctTokens(foldText(leaf.text)).length > MOST_WORDS)))
}

function refuseTooMuch(node: QueryNode): void {
  const leaves = leavesOf(node)
  const filters = leaves.filter(({ type }) => type === 'filter').length
  if (leaves.length - filters <= MOST_SEARCHES && filters <= MOST_FILTERS) return
  const params = { searches: MOST_SEARCHES, filters: MOST_FILTERS }
  throw new Problem('query.tooMuch', `This is more than can be looked for at once: up to ${String(MOST_SEARCHES)} words or phrases joined by "or" or led by "-", and ${String(MOST_FILTERS)} filters. Leave some out.`, { params })
}

/** What a query is made of, without how it is put together. */
function leavesOf(node: QueryNode): readonly (QueryFilter | Extract<QueryNode, { type: 'text' | 'phrase' }>)[] {
  if (node.type === 'not') return leavesOf(node.node)
  return node.type === 'and' || node.type === 'or' ? node.nodes.flatMap(leavesOf) : [node]
}

/** Every filter of a query, however deep. */
export function filtersOf(node: QueryNode): readonly QueryFilter[] {
  return leavesOf(node).filter((leaf) => leaf.type === 'filter')
}

class Parser {
  private at = 0
  private depth = 0

  constructor(
    private readonly words: readonly QueryWord[],
    private readonly unfinished: QueryWord | undefined,
  ) {}

  all(): QueryNode | undefined {
    const nodes: QueryNode[] = []
    while (this.at < this.words.length) {
      const node = this.either()
      if (node) nodes.push(node)
      else this.at++
    }
    return together(nodes)
  }

  /** Alternatives between `or`s; an `or` with nothing on one side is passed over. */
  private either(): QueryNode | undefined {
    const nodes: QueryNode[] = []
    for (;;) {
      const node = this.sequence()
      if (node) nodes.push(node)
      if (this.words[this.at]?.type !== 'or') break
      this.at++
    }
    return nodes.length > 1 ? { type: 'or', nodes } : nodes[0]
  }

  private sequence(): QueryNode | undefined {
    const nodes: QueryNode[] = []
    for (;;) {
      const word = this.words[this.at]
      if (!word || word.type === 'or' || word.type === 'close') break
      const node = this.one(word)
      if (node) nodes.push(node)
    }
    return together(nodes)
  }

  private one(word: QueryWord): QueryNode | undefined {
    this.at++
    switch (word.type) {
      case 'text':
        return { type: 'text', text: word.text, unfinished: word === this.unfinished }
      case 'phrase':
        return word.text.trim() ? { type: 'phrase', text: word.text } : undefined
      case 'filter':
        return readFilter(word.name, word.value)
      case 'not':
        return this.negated()
      case 'open':
        return this.group()
      default:
        return undefined
    }
  }

  private negated(): QueryNode | undefined {
    const word = this.words[this.at]
    if (!word || word.type === 'or' || word.type === 'close') return undefined
    const node = this.one(word)
    return node && { type: 'not', node }
  }

  private group(): QueryNode | undefined {
    if (this.depth >= DEEPEST) return undefined
    this.depth++
    const node = this.either()
    if (this.words[this.at]?.type === 'close') this.at++
    this.depth--
    return node
  }
}

/** Words beside each other are looked for as one text, so that "both in one note" can count. */
function together(nodes: readonly QueryNode[]): QueryNode | undefined {
  const texts = nodes.flatMap((node) => (node.type === 'text' ? [node] : []))
  if (texts.length < 2) return nodes.length > 1 ? { type: 'and', nodes } : nodes[0]
  const text: QueryNode = { type: 'text', text: texts.map((each) => each.text).join(' '), unfinished: texts.some(({ unfinished }) => unfinished) }
  const others = nodes.filter((node) => node.type !== 'text')
  return others.length > 0 ? { type: 'and', nodes: [text, ...others] } : text
}

function readFilter(name: string, value: string): QueryFilter {
  if (!isFilterName(name)) throw unknownFilter(name, value)
  const filter = filterTakes(name)
  const typed = value.trim()
  switch (filter.takes) {
    case 'text':
      return { type: 'filter', name, value: typed }
    case 'nothing':
      if (typed) throw new Problem('query.takesNothing', `Nothing can follow "${name}:". Put a space before "${typed}".`, { params: { filter: name, value: typed } })
      return { type: 'filter', name, value: '' }
    case 'span':
      return { type: 'filter', name, value: typed, span: readSpanOf(name, typed) }
    case 'choice':
      return { type: 'filter', name, value: readChoice(name, typed.toLowerCase(), filter) }
  }
}

function readChoice(name: FilterName, typed: string, { choices, also, bare }: Extract<FilterTakes, { takes: 'choice' }>): string {
  const chosen = typed === '' ? bare : (also?.[typed] ?? (choices.includes(typed) ? typed : undefined))
  if (chosen !== undefined) return chosen
  const params = { filter: name, value: typed, choices: choices.join(', ') }
  if (typed === '') throw new Problem('query.choiceMissing', `What should follow "${name}:"? Write one of: ${params.choices}.`, { params })
  throw new Problem('query.choice', `"${name}:" does not take "${typed}". Write one of: ${params.choices}.`, { params })
}

function readSpanOf(name: FilterName, typed: string): Span {
  const span = readSpan(typed)
  if (span && (span.type !== 'never' || name === 'last')) return span
  const params = { filter: name, value: typed }
  const how = `Write how long ago or a day: ${name}:>90d, ${name}:<30d, ${name}:week, ${name}:<2026-01-31.`
  if (typed === '') throw new Problem('query.spanMissing', `What should follow "${name}:"? ${how}`, { params })
  throw new Problem('query.span', `"${name}:" does not understand "${typed}". ${how}`, { params })
}

function unknownFilter(name: string, value: string): Problem {
  const params = { name, value, filters: filterNames.map((filter) => `${filter}:`).join(' ') }
  return new Problem('query.unknownFilter', `There is no filter "${name}:". To search for the words, put them in quotation marks: "${name}:${value}".`, { params })
}
