import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/core/problem'
import { isCut, parseQuery, type QueryNode } from '../../src/core/queryLanguage'

/** A query as it was understood, in one line: words bare, phrases in quotes, groups in brackets. */
function understood(node: QueryNode | undefined): string {
  if (!node) return ''
  switch (node.type) {
    case 'text':
      return node.text
    case 'phrase':
      return `"${node.text}"`
    case 'filter':
      return `${node.name}:${node.value}`
    case 'not':
      return `not ${understood(node.node)}`
    default:
      return `[${node.nodes.map(understood).join(node.type === 'and' ? ' & ' : ' | ')}]`
  }
}

describe('a query is understood', () => {
  test.each([
    ['anna müller', 'anna müller'],
    ['anna tag:client müller', '[anna müller & tag:client]'],
    ['company:"Blue Door" "head of sales"', '[company:Blue Door & "head of sales"]'],
    ['company:"Blue', 'company:Blue'],
    ['Tag:Client', 'tag:Client'],
    ['tag：客户', 'tag:客户'],
    ['tag:', 'tag:'],
    ['cold: tag:vip', '[cold: & tag:vip]'],
    ['due:', 'due:now'],
    ['due:WEEK', 'due:week'],
    ['kind:person', 'kind:human'],
    ['-tag:past', 'not tag:past'],
    ['-anna bob', '[not anna & bob]'],
    ['-"blue door"', 'not "blue door"'],
    ['-(a or b)', 'not [a | b]'],
    ['anna or bob', '[anna | bob]'],
    ['anna smith OR bob jones', '[anna smith | bob jones]'],
    ['tag:a or tag:b cold:', '[tag:a | [tag:b & cold:]]'],
    ['(tag:a or tag:b) cold:', '[[tag:a | tag:b] & cold:]'],
    ['anna or', 'anna'],
    ['or anna', 'anna'],
    ['(anna', 'anna'],
    ['anna)', 'anna)'],
    ['()', ''],
    ['""', ''],
    ['-', '-'],
    ['Meyer - Schmidt', 'Meyer - Schmidt'],
    ['Meyer-Schmidt', 'Meyer-Schmidt'],
    ['+49 (0)171 234', '+49 (0)171 234'],
    ['(030) 1234', '(030) 1234'],
    ['15:30', '15:30'],
    ['https://example.org/a:b', 'https://example.org/a:b'],
    ['mailto:anna@example.org', 'mailto:anna@example.org'],
    ['Re: offer', 'Re: offer'],
    ['lunch:', 'lunch:'],
    ['C:\\notes', 'C:\\notes'],
    ['"colour:red"', '"colour:red"'],
    ['   ', ''],
  ])('%s', (query, expected) => {
    expect(understood(parseQuery(query))).toBe(expected)
  })

  test.each([
    ['ann', true],
    ['ann ', false],
    ['tag:client ann', true],
    ['ann tag:client', false],
  ])('"%s": still being typed: %s', (query, unfinished) => {
    const node = parseQuery(query)
    const texts = node?.type === 'and' ? node.nodes : [node]
    expect(texts.find((each) => each?.type === 'text')).toMatchObject({ unfinished })
  })
})

describe('more than can be looked for', () => {
  const many = (count: number, piece: (n: number) => string, between = ' ') => Array.from({ length: count }, (_, n) => piece(n)).join(between)
  test.each([
    { what: 'alternatives', fits: many(24, (n) => `name${n}`, ' or '), not: many(25, (n) => `name${n}`, ' or ') },
    { what: 'words left out', fits: many(24, (n) => `-name${n}`), not: many(2000, () => '-anna') },
    { what: 'phrases', fits: many(24, () => '"anna"'), not: many(25, () => '("anna")') },
    { what: 'filters', fits: many(200, (n) => `tag:t${n}`), not: many(201, (n) => `tag:t${n}`, ' or ') },
  ])('$what: so many fit, more are refused in words', ({ fits, not }) => {
    expect(parseQuery(fits)).toBeDefined()
    expect(() => parseQuery(not)).toThrow(expect.objectContaining({ code: 'query.tooMuch' }))
  })
  test.each([
    { query: many(12, (n) => `w${n}`), cut: false },
    { query: many(13, (n) => `w${n}`), cut: true },
    { query: many(40, () => 'anna'), cut: false },
    { query: '我们去年在北京见面喝了茶呢', cut: false },
    { query: '我们去年在北京见面喝了茶呢吧', cut: true },
    { query: '茶'.repeat(40), cut: false },
    { query: '陈建国 "我们去年在北京见面喝了茶呢吧"', cut: false },
    { query: `anna ${many(7, (n) => `a${n}-b${n}`)}`, cut: true },
    { query: `cold: "${'a'.repeat(301)}"`, cut: true },
    { query: `-${'a'.repeat(301)}`, cut: true },
    { query: many(30, (n) => `tag:t${n}`), cut: false },
  ])('that only a beginning counts is known: $query', ({ query, cut }) => {
    const node = parseQuery(query)
    expect(node && isCut(node)).toBe(cut)
  })
})

test('anything typed is understood, or explained', () => {
  const piece = fc.constantFrom('tag:', 'due:', 'has:note', 'x:y', '"', '(', ')', '-', ' or ', ' ', 'anna', '王', ':', 'last:>', '90d', '\\', '\n')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))), (query) => {
      try {
        parseQuery(query)
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
      }
    }),
    { numRuns: 1000 },
  )
})
