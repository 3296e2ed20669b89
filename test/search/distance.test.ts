import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestOf } from '../../src/search/best'
import { Dictionary } from '../../src/search/dictionary'
import { bitCount, letterMask, mistakesBetween } from '../../src/search/distance'

describe('typing mistakes between two words', () => {
  test.each([
    ['müller', 'müller', 0],
    ['miller', 'muller', 1],
    ['mller', 'muller', 1],
    ['mulller', 'muller', 1],
    ['mluler', 'muller', 1],
    ['umlelr', 'muller', 2],
    ['abc', 'xyz', 3],
  ])('%s, %s: %d', (word, term, whole) => {
    expect(mistakesBetween(word, term).whole).toBe(whole)
  })

  test.each([
    ['micro', 'microsoft', 0],
    ['mcro', 'microsoft', 1],
    ['micorso', 'microsoft', 1],
  ])('%s at the beginning of %s: %d', (word, term, beginning) => {
    expect(mistakesBetween(word, term).beginning).toBe(beginning)
  })
})

/** The whole matrix, as in the textbook. */
function textbookRow(word: string, term: string): number[] {
  const rows: number[][] = [Array.from({ length: term.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= word.length; i++) {
    const row = [i]
    for (let j = 1; j <= term.length; j++) {
      const same = word[i - 1] === term[j - 1] ? 0 : 1
      const costs = [(rows[i - 1]?.[j - 1] ?? 0) + same, (rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1]
      if (i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1]) costs.push((rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(Math.min(...costs))
    }
    rows.push(row)
  }
  return rows[word.length] ?? []
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '王'), minLength: 1, maxLength: 31 })

test('the bits count as the textbook does', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const row = textbookRow(a, b)
      expect(mistakesBetween(a, b)).toEqual({ whole: row.at(-1), beginning: Math.min(a.length, ...row) })
    }),
    { numRuns: 1000 },
  )
})

test('letters tell no lies: a word is never passed over that is near enough', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const { whole } = mistakesBetween(a, b)
      expect(bitCount(letterMask(a) & ~letterMask(b))).toBeLessThanOrEqual(whole)
      expect(bitCount(letterMask(b) & ~letterMask(a))).toBeLessThanOrEqual(whole)
    }),
    { numRuns: 1000 },
  )
})

describe('a dictionary finds what going through all its terms would', () => {
  const terms = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 8 }), { maxLength: 60 })
  const collected = (each: (take: (number: number, term: string) => void) => void) => {
    const found: string[] = []
    each((_, term) => found.push(term))
    return found.sort()
  }

  test('by beginning, inside, and with mistakes', () => {
    fc.assert(
      fc.property(terms, terms, fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 6 }), (first, later, asked) => {
        const dictionary = new Dictionary()
        for (const term of first) dictionary.intern(term)
        dictionary.eachWithPrefix('a', () => undefined)
        for (const term of later) dictionary.intern(term)
        const all = [...new Set([...first, ...later])]
        expect(dictionary.size).toBe(all.length)
        expect(all.every((term) => dictionary.termAt(dictionary.numberOf(term) ?? -1) === term)).toBe(true)
        expect(collected((take) => dictionary.eachWithPrefix(asked, take))).toEqual(all.filter((term) => term.startsWith(asked)).sort())
        expect(collected((take) => dictionary.eachContaining(asked, take))).toEqual(all.filter((term) => term.indexOf(asked, 1) > 0).sort())
        expect(collected((take) => dictionary.eachLike(asked, 1, take))).toEqual(all.filter((term) => mistakesBetween(asked, term).whole <= 1).sort())
      }),
    )
  })

  test('with thousands of terms, sorted in little by little', () => {
    const dictionary = new Dictionary()
    const all = Array.from({ length: 5000 }, (_, i) => `${((i * 7919) % 5000).toString(36)}x`)
    for (const [i, term] of all.entries()) {
      dictionary.intern(term)
      if (i % 1700 === 0) dictionary.eachWithPrefix('zz', () => undefined)
    }
    const expected = all.filter((term) => term.startsWith('1')).sort()
    expect(collected((take) => dictionary.eachWithPrefix('1', take))).toEqual(expected)
    for (const _ of dictionary.settleAll()) expect(collected((take) => dictionary.eachWithPrefix('1', take))).toEqual(expected)
  })

  test('put on its shelves little by little, each term stands there once, also one that comes meanwhile and where somebody looks before the end', () => {
    const dictionary = new Dictionary()
    const all = Array.from({ length: 5000 }, (_, i) => `${i.toString(36)}x`)
    for (const term of all) dictionary.intern(term)
    const shelving = dictionary.shelveAll()
    shelving.next()
    dictionary.intern('late1comer')
    const holding = [...all, 'late1comer'].filter((term) => term.indexOf('1', 1) > 0).sort()
    expect(collected((take) => dictionary.eachContaining('1', take))).toEqual(holding)
    dictionary.intern('last1comer')
    for (const _ of shelving) continue
    for (const _ of dictionary.shelveAll()) continue
    expect(collected((take) => dictionary.eachContaining('1', take))).toEqual([...holding, 'last1comer'].sort())
  })
})

test('the best few are those that sorting everything gives', () => {
  fc.assert(fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 8 }), (numbers, count) => {
    expect(bestOf(numbers, count, (a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b).slice(0, count))
  }))
})
