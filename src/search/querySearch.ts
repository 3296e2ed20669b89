import type { BookView } from '../core/book'
import type { Day } from '../core/dates'
import { foldText } from '../core/fold'
import { isHidden, type Person } from '../core/people'
import { type QueryNode, readQuery } from '../core/queryLanguage'
import type { Rule } from '../core/segments/ownRules'
import { ENTRY_BITS } from './bookIndex'
import { entryTexts, personTexts } from './fields'
import { ruleOf } from './filterRules'
import type { Token } from './lookup'
import { bitOf } from './personTerms'
import type { Ranked } from './rank'
import { readTextQuery, type TextQuery } from './textQuery'
import type { TextSearch } from './textSearch'

/** Somebody a query names, and what is needed to show where. */
export interface Selected extends Ranked {
  readonly tokens: readonly Token[]
}

/** Best first, and how many there are with those beyond the limit; undefined where to know it would mean to read them all. */
export interface Selection {
  readonly found: readonly Selected[]
  readonly total: number | undefined
}

const everybody: Rule = () => true
const visible: Rule = (person) => !isHidden(person)

export interface SearchOptions {
  /** The saved searches this one stands in. */
  readonly within?: readonly string[]
  /** Whoever is found comes in no order: for counts, ticks and lists with an order of their own. */
  readonly unordered?: boolean
}

/** Answers one query over one book on one day. */
export class QuerySearch {
  constructor(
    private readonly book: BookView,
    private readonly text: () => TextSearch,
    private readonly today: Day,
    private readonly options: SearchOptions = {},
  ) {}

  /** Best first; without words to look for, in no order and without the archived and deceased, unless the query asks for them. */
  find(query: QueryNode, limit: number): Selection {
    // Nothing but signs names nobody, though beside filters it stands in nobody's way.
    if (query.type === 'text' && !readTextQuery(query.text)) return allOf([])
    const within: Rule = this.asksForHidden(query) || looksForText(query) ? everybody : visible
    return this.select(query, within, limit)
  }

  /** Whether a person is among those a query names, where it only filters. */
  rule(query: QueryNode): Rule | undefined {
    if (looksForText(query)) return undefined
    return both(this.asksForHidden(query) ? everybody : visible, this.ruleFor(query))
  }

  private select(node: QueryNode, within: Rule, limit: number): Selection {
    switch (node.type) {
      case 'text':
        return this.byText(readTextQuery(node.unfinished ? node.text : `${node.text} `), within, limit)
      case 'phrase':
        return this.byPhrase(node.text, within, limit)
      case 'and':
        return this.selectAll(node.nodes, within, limit)
      case 'or':
        return allOf(this.inOrder(union(node.nodes.map((each) => this.select(each, within, Infinity).found))))
      default:
        return allOf(this.everyone(both(within, this.ruleFor(node))))
    }
  }

  /** One part is looked for, the others let through or not. */
  private selectAll(nodes: readonly QueryNode[], within: Rule, limit: number): Selection {
    const searched = nodes.filter(looksForText)
    const rule = nodes.filter((node) => !looksForText(node)).map((node) => this.ruleFor(node)).reduce(both, within)
    const [first, ...others] = searched
    if (!first) return allOf(this.everyone(rule))
    if (others.length === 0) return this.select(first, rule, limit)
    return allOf(this.inOrder(searched.map((node) => this.select(node, rule, Infinity).found).reduce(intersection)))
  }

  private byText(query: TextQuery | undefined, within: Rule, limit: number): Selection {
    if (!query) return allOf(this.everyone(within))
    // Written out: one letter finds half of a large book, and spreading costs as much as finding.
    const { found, total } = this.text().find(query, this.today, { limit, unordered: this.options.unordered, accept: this.acceptorOf(within) })
    return { found: found.map(({ id, score, fields, entries }) => ({ id, score, fields, entries, tokens: query.tokens })), total }
  }

  /** The best are read first, and no more of them than are wanted. */
  private byPhrase(phrase: string, within: Rule, limit = Infinity): Selection {
    const query = readTextQuery(`${phrase} `)
    if (!query) return allOf(this.everyone(within))
    const found = this.inOrder(this.text().findTogether(query, this.acceptorOf(within)))
    const selected: Selected[] = []
    for (const ranked of found) {
      if (selected.length >= limit) return { found: selected, total: undefined }
      if (this.hasPhrase(ranked, query)) selected.push({ ...ranked, tokens: query.tokens })
    }
    return allOf(selected)
  }

  private hasPhrase({ id, fields, entries }: Ranked, { phrase, tokens }: TextQuery): boolean {
    const person = this.book.people.get(id)
    if (!person) return false
    // A common word stands in the notes of nearly everybody: the index knows, and reading them all would take seconds.
    if (entries !== 0 && tokens.length === 1 && tokens[0]?.term === phrase) return true
    const own = personTexts(person).filter(({ field }) => (fields & bitOf(field)) !== 0)
    const timeline = entries === 0 ? [] : entryTexts(this.book, id).filter((_, position) => (entries & (1 << position % ENTRY_BITS)) !== 0)
    return [...own, ...timeline].some(({ text }) => foldText(text).replace(/\s+/gu, ' ').includes(phrase))
  }

  private inOrder<Found extends Ranked>(found: readonly Found[]): readonly Found[] {
    return this.options.unordered ? found : [...found].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }

  private everyone(within: Rule): Selected[] {
    const found: Selected[] = []
    for (const person of this.book.people.values()) if (within(person)) found.push({ id: person.id, score: 0, fields: 0, entries: 0, tokens: [] })
    return found
  }

  private ruleFor(node: QueryNode): Rule {
    switch (node.type) {
      case 'filter':
        return ruleOf(node, this.book, this.today) ?? this.inSegments(node.value)
      case 'not': {
        const rule = this.ruleFor(node.node)
        return (person) => !rule(person)
      }
      case 'and':
        return node.nodes.map((each) => this.ruleFor(each)).reduce(both)
      case 'or': {
        const rules = node.nodes.map((each) => this.ruleFor(each))
        return (person) => rules.some((rule) => rule(person))
      }
      default: {
        const ids = new Set(this.exactly(node).map(({ id }) => id))
        return ({ id }) => ids.has(id)
      }
    }
  }

  /** People of the saved search of a name, or of all whose names begin so. */
  private inSegments(name: string): Rule {
    const rules = this.segments(name).map(({ id, node }) => this.inside(id).ruleFor(node))
    return (person) => rules.some((rule) => rule(person))
  }

  /** A saved search that names itself, however indirectly, is left out there. */
  private segments(name: string): { readonly id: string; readonly node: QueryNode }[] {
    const wanted = foldText(name)
    const all = [...this.book.segments.values()].filter(({ id }) => !this.options.within?.includes(id))
    const exact = all.filter((segment) => foldText(segment.name) === wanted)
    return (exact.length > 0 ? exact : all.filter((segment) => foldText(segment.name).startsWith(wanted))).flatMap(({ id, query }) => {
      const node = readQuery(query)
      return node ? { id, node } : []
    })
  }

  private inside(segmentId: string): QuerySearch {
    return new QuerySearch(this.book, this.text, this.today, { within: [...(this.options.within ?? []), segmentId] })
  }

  private asksForHidden(node: QueryNode): boolean {
    if (node.type === 'filter' && node.name === 'in') return this.segments(node.value).some(({ id, node: query }) => this.inside(id).asksForHidden(query))
    if (node.type === 'filter') return node.name === 'is' && (node.value === 'archived' || node.value === 'deceased')
    return (node.type === 'and' || node.type === 'or') && node.nodes.some((each) => this.asksForHidden(each))
  }

  /** What is not wanted is meant as written. */
  private exactly(node: Extract<QueryNode, { type: 'text' | 'phrase' }>): readonly Ranked[] {
    if (node.type === 'phrase') return this.byPhrase(node.text, everybody).found
    const query = readTextQuery(`${node.text} `)
    return query ? this.text().findExactly(query) : []
  }

  private acceptorOf(rule: Rule): ((id: string) => boolean) | undefined {
    if (rule === everybody) return undefined
    return (id) => {
      const person = this.book.people.get(id)
      return person !== undefined && rule(person)
    }
  }
}

function allOf(found: readonly Selected[]): Selection {
  return { found, total: found.length }
}

function both(a: Rule, b: Rule): Rule {
  return a === everybody ? b : (person: Person) => a(person) && b(person)
}

/** Whether there is a word to look for, and not only to leave out. */
function looksForText(node: QueryNode): boolean {
  return node.type === 'text' || node.type === 'phrase' || ((node.type === 'and' || node.type === 'or') && node.nodes.some(looksForText))
}

function union(lists: readonly (readonly Selected[])[]): Selected[] {
  const all = new Map<string, Selected>()
  for (const one of lists.flat()) {
    const known = all.get(one.id)
    all.set(one.id, known ? joined(known, one, Math.max(known.score, one.score)) : one)
  }
  return [...all.values()]
}

function intersection(a: readonly Selected[], b: readonly Selected[]): readonly Selected[] {
  const others = new Map(b.map((one) => [one.id, one]))
  return a.flatMap((one) => {
    const other = others.get(one.id)
    return other ? [joined(one, other, (one.score + other.score) / 2)] : []
  })
}

function joined(a: Selected, b: Selected, score: number): Selected {
  return { id: a.id, score, fields: a.fields | b.fields, entries: a.entries | b.entries, tokens: [...a.tokens, ...b.tokens] }
}
