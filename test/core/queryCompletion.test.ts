import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complete, completions } from '../../src/core/queryCompletion'

const facets = {
  tags: [{ name: 'client', count: 40 }, { name: 'cycling club', count: 12 }, { name: 'Éclair', count: 3 }],
  companies: [{ name: 'Blue Door', count: 9 }, { name: 'Door Labs', count: 4 }, { name: 'Indoor Inc', count: 2 }],
  cities: [{ name: 'Köln', count: 5 }],
  interests: [{ name: 'tea', count: 7 }],
}

describe('ways to go on; | is the cursor', () => {
  test.each([
    ['ta|', 'tag:|'],
    ['co|', 'company:|'],
    ['anna ha|', 'anna has:|'],
    ['-ta|', '-tag:|'],
    ['col|', 'cold: |'],
    ['tag:|', 'tag:client |'],
    ['tag:cy|', 'tag:"cycling club" |'],
    ['tag:"cy|', 'tag:"cycling club" |'],
    ['tag:ecl|', 'tag:Éclair |'],
    ['company:door|', 'company:"Door Labs" |'],
    ['city:kol|', 'city:Köln |'],
    ['interest:t|', 'interest:tea |'],
    ['due:o|', 'due:overdue |'],
    ['has:g| tag:client', 'has:gift-idea |tag:client'],
    ['tag:cl|ie cold:', 'tag:client |cold:'],
    ['last:|', 'last:>90d |'],
    ['kind:o|', 'kind:organisation |'],
  ])('%s → %s', (before, after) => {
    const caret = before.indexOf('|')
    const query = before.replace('|', '')
    const [first] = completions(query, caret, facets)
    if (!first) throw new Error('there is a way to go on')
    const done = complete(query, first)
    expect(`${done.query.slice(0, done.caret)}|${done.query.slice(done.caret)}`).toBe(after)
  })

  test.each(['anna|', 'tag:client |', 'tag:client|', 'due:overdue|', '15:3|', 'colour:r|', '"ta|', 'city:zzz|'])('%s: none', (before) => {
    const caret = before.indexOf('|')
    expect(completions(before.replace('|', ''), caret, facets)).toEqual([])
  })

  test('an empty box offers every filter, with what it means', () => {
    expect(completions('', 0, facets)).toEqual(expect.arrayContaining([{ label: 'tag:', insert: 'tag:', start: 0, end: 0, about: { key: 'search:filter.tag' } }]))
  })

  test('values come with how many people have them, beginnings before words inside', () => {
    expect(completions('company:door', 12, facets).map(({ label, count }) => [label, count])).toEqual([['Door Labs', 4], ['Blue Door', 9], ['Indoor Inc', 2]])
  })
})

test('a completion never reaches outside the query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(30), (query, at) => {
      const caret = Math.min(at, query.length)
      for (const { start, end } of completions(query, caret, facets)) {
        expect(start).toBeLessThanOrEqual(caret)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(query.length)
      }
    }),
    { numRuns: 500 },
  )
})
