import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Book } from '../../src/core/book'
import { foldText } from '../../src/core/fold'
import { displayName } from '../../src/core/people'
import { Problem } from '../../src/core/problem'
import { packIndex } from '../../src/search/bookIndex'
import { createFinder } from '../../src/search/finder'
import { call, fewPeople, giftIdea, note, put, today } from './fewPeople'

const words = ['anna', 'Müller', '王小明', 'blue', 'door', 'violin', 'K-20417', '0171 234', 'Łukasz', 'O’Brien', 'fishing', 'lake', '钓鱼', '🎉', 'حداد', 'tag:', 'or', '-', '"', '(', ')', 'due:week']
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 6 }).map((parts) => parts.join(' ')),
)

/** Everything a search answers, or why it cannot. People that only filters name come in no order. */
function answered(finder: ReturnType<typeof createFinder>, query: string): unknown {
  try {
    const found = finder.find(query).map(({ id, score, matches }) => ({ id, score: Math.round(score * 1e6), matches }))
    return found.every(({ score }) => score === 0) ? found.sort((a, b) => (a.id < b.id ? -1 : 1)) : found
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

describe('whatever is typed', () => {
  const finder = createFinder(fewPeople(), { today: () => today })

  test('is answered, or explained', () => {
    fc.assert(fc.property(anyQuery, (query) => void answered(finder, query)), { numRuns: 400 })
  })

  test('marks characters of the text it shows, in order', () => {
    fc.assert(
      fc.property(anyQuery.filter((query) => !query.includes(':')), (query) => {
        for (const { matches } of finder.find(query)) {
          for (const { text, ranges } of matches) {
            let last = 0
            for (const [from, to] of ranges) {
              expect(from).toBeGreaterThanOrEqual(last)
              expect(to).toBeGreaterThan(from)
              expect(to).toBeLessThanOrEqual(text.length)
              last = to
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['very long', 'a'.repeat(10_000)],
    ['very many words', 'anna '.repeat(5000)],
    ['very deep', '('.repeat(10_000)],
    ['very negative', '-'.repeat(10_000)],
    ['quotes without end', '"'.repeat(9999)],
    ['half a character', '\ud83c'],
  ])('%s', (_what, query) => {
    expect(() => answered(finder, query)).not.toThrow()
  })
})

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...words))
const anyPerson = fc.record({ given: text, family: text, company: text, tag: text, notes: fc.array(text, { maxLength: 3 }) })

/** Does something to a book and answers whom it touched. */
type Act = (book: Book) => string[]
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(fc.nat(9), anyPerson).map(([number, { given, family, company, tag, notes }]): Act => (book) => {
    put(book, `p${number}`, { name: { given, family }, organisations: [{ name: company }], tags: [tag] }, notes.filter(Boolean).map((each) => note(each)))
    return [`p${number}`]
  }),
  fc.nat(9).map((number): Act => (book) => {
    book.set('people', `p${number}`, undefined)
    for (const id of book.entryIds.get(`p${number}`) ?? []) book.set('entries', id, undefined)
    return [`p${number}`]
  }),
  fc.constantFrom('anna', 'bob', 'wang').map((id): Act => (book) => {
    const entry = giftIdea(`for ${id}`, 'violin')
    book.set('entries', entry.id, { ...entry, personIds: [id] })
    return [id]
  }),
)

test('the beginning of a long list is that of the whole list, and says how many there are', () => {
  const book = fewPeople()
  for (let i = 0; i < 900; i++) put(book, `many${i}`, { name: { given: `Given${i % 50}`, family: `Family${i}` }, tags: i % 3 ? [] : ['third'] }, [note(i % 2 ? 'likes the sea' : 'likes it by the sea')])
  const finder = createFinder(book, { today: () => today })
  const query = fc.oneof(fc.constantFrom('g', 'given7', 'likes', 'likes sea', '"the sea"', 'tag:third g', 'g or sea', 'family12', 'gvien7', 'tag:third', 'qqqq', ''), anyQuery.filter((each) => answered(finder, each) instanceof Array))
  const whole = createFinder(book, { today: () => today })
  fc.assert(
    fc.property(query, fc.constantFrom(1, 40, 60, 61, 100, 600, 601, 2000), (each, count) => {
      const all = whole.find(each).map(({ id }) => id)
      const { found, total } = finder.first(each, count)
      expect(total).toBe(all.length)
      expect(found.slice(0, count).map(({ id }) => id)).toEqual(all.slice(0, count))
    }),
    { numRuns: 60 },
  )
})

test('everybody a query names are those it finds, in whatever order', () => {
  const book = fewPeople()
  for (let i = 0; i < 900; i++) put(book, `many${i}`, { name: { given: `Given${i % 50}`, family: `Family${i}` }, tags: i % 3 ? [] : ['third'], state: i % 7 ? 'active' : 'archived' }, [note(i % 2 ? 'likes the sea' : 'likes it by the sea')])
  const [ordered, other] = [createFinder(book, { today: () => today }), createFinder(book, { today: () => today })]
  const codeOr = (ask: () => readonly { readonly id: string }[]) => {
    try {
      return ask().map(({ id }) => id).sort()
    } catch (error) {
      return (error as Problem).code
    }
  }
  const query = fc.oneof(fc.constantFrom('g', 'given7', 'likes sea', '"the sea"', 'tag:third g', 'g or sea', 'gvien7', '"sea" likes', 'tag:third', 'tag:', 'nobody:x', ''), anyQuery)
  fc.assert(fc.property(query, (each) => void expect(codeOr(() => other.every(each))).toEqual(codeOr(() => ordered.find(each)))), { numRuns: 100 })
})

describe('an index kept up to date answers as a new one', () => {
  test('whatever was changed', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 8 }), fc.array(anyQuery, { minLength: 1, maxLength: 5 }), (acts, queries) => {
        const book = fewPeople()
        const kept = createFinder(book, { today: () => today })
        kept.find('anna')
        for (const act of acts) kept.update(act(book))
        const fresh = createFinder(book, { today: () => today })
        for (const query of [...queries, 'anna', 'violin', 'müller']) expect(answered(kept, query)).toEqual(answered(fresh, query))
      }),
      { numRuns: 120 },
    )
  })

  test('while it is still being built, and after it was built anew', async () => {
    const book = fewPeople()
    for (let i = 0; i < 3000; i++) put(book, `many${i}`, { name: { given: `Given${i % 50}`, family: `Family${i}` } }, [call(`about topic${i} ${'and this and that '.repeat(8)}`)])
    let turns = 0
    const finder = createFinder(book, { today: () => today, pause: () => {
      if (turns++ === 2) {
        put(book, 'newcomer', { name: { given: 'Nadia' } }, [note('keeps a parrot')])
        finder.update(['newcomer'])
        book.set('people', 'many7', undefined)
        finder.update(['many7'])
      }
      return Promise.resolve()
    } })
    expect(finder.find('family2999')[0]?.id).toBe('many2999')
    await finder.ready()
    expect(turns).toBeGreaterThan(2)
    expect(finder.find('parrot')[0]?.id).toBe('newcomer')
    expect(finder.find('topic2999')[0]?.id).toBe('many2999')
    expect(finder.find('topic7').map(({ id }) => id)).not.toContain('many7')

    const changed = Array.from({ length: 2900 }, (_, i) => `many${i + 10}`)
    for (const id of changed) put(book, id, { name: { given: 'Renamed', family: id } }, [])
    finder.update(changed)
    await finder.ready()
    const fresh = createFinder(book, { today: () => today, whole: true })
    for (const query of ['renamed many2000', 'topic2999', 'parrot', 'given3', 'tpoic55']) expect(answered(finder, query)).toEqual(answered(fresh, query))
  })
})

test('whatever changes at whatever moment while the first index is made in slices is in it afterwards', async () => {
  const letters = Array.from({ length: 2001 }, (_, i) => note(`letter${i}`))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(60), anyAct), { minLength: 1, maxLength: 6 }), fc.array(anyQuery, { maxLength: 3 }), async (acts, queries) => {
      const book = fewPeople()
      put(book, 'writer', { name: { given: 'Wilma' } }, letters)
      let turn = 0
      const finder = createFinder(book, { today: () => today, pause: () => {
        for (const [at, act] of acts) if (at === turn) finder.update(act(book))
        turn++
        return Promise.resolve()
      } })
      await finder.named()
      expect(finder.find('wilma').map(({ id }) => id)).toContain('writer')
      await finder.ready()
      const fresh = createFinder(book, { today: () => today, whole: true })
      for (const query of [...queries, 'anna', 'violin', 'letter1999']) expect(answered(finder, query)).toEqual(answered(fresh, query))
    }),
    { numRuns: 40 },
  )
})

test('a kept index is taken in place of building one, with whoever has changed before and while it was read', async () => {
  const book = fewPeople()
  put(book, 'stays', { name: { given: 'Quentin' } }, [note('unicycles')])
  const packed = structuredClone(packIndex(book))
  put(book, 'before', { name: { given: 'Nadia' } }, [note('keeps a parrot')])
  let arrive = (_saved: { packed: typeof packed; changed: string[] }) => undefined as void
  const finder = createFinder(book, { today: () => today, saved: new Promise((resolve) => (arrive = resolve)) })
  put(book, 'meanwhile', { name: { given: 'Otto' } }, [note('breeds llamas')])
  finder.update(['meanwhile'])
  arrive({ packed, changed: ['before'] })
  // Not told to the finder: only an index from before this can still find it.
  book.set('people', 'stays', { ...put(book, 'other', { name: { given: 'Somebody' } }), id: 'stays' })
  await finder.ready()
  expect(['unicycles', 'parrot', 'llamas'].map((query) => finder.find(query)[0]?.id)).toEqual(['stays', 'before', 'meanwhile'])
  expect(finder.find('quentin')[0]?.id).toBe('stays')
})

test.each(['"a', 'a', '"a" -bob', 'a or "violin"'])('those who answer %s come best first', (query) => {
  const scores = createFinder(fewPeople(), { today: () => today, whole: true }).find(query).map(({ score }) => score)
  expect(scores.length).toBeGreaterThan(2)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
})

test('the order of rows does not matter', () => {
  const book = fewPeople()
  const turned = new Book()
  for (const person of [...book.people.values()].reverse()) turned.set('people', person.id, person)
  for (const entry of [...book.entries.values()].reverse()) turned.set('entries', entry.id, entry)
  const [one, other] = [createFinder(book, { today: () => today }), createFinder(turned, { today: () => today })]
  fc.assert(fc.property(anyQuery, (query) => void expect(answered(other, query)).toEqual(answered(one, query))), { numRuns: 200 })
})

test('everybody with a name is found by it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((name) => /^[\p{L}\p{N}]+$/u.test(name) && !/^or$/i.test(name) && foldText(name) !== ''), (given) => {
      const book = new Book()
      const person = put(book, 'p', { name: { given } })
      expect(createFinder(book, { today: () => today }).find(`"${displayName(person)}"`).map(({ id }) => id)).toEqual(['p'])
    }),
    { numRuns: 300 },
  )
})
