import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFinder } from '../../src/search/finder'
import { fewPeople, note, put, today } from './fewPeople'

const MANY = 1500
const many = Array.from({ length: MANY }, (_, at) => `many${at}`)

/** A finder that has everything in, over a book of many; `turn` is called after each small part. */
async function given(turn = () => undefined as void) {
  const book = fewPeople()
  for (const id of many) put(book, id, { name: { given: 'Given', family: id } }, [note(`topic of ${id}`)])
  const finder = createFinder(book, { today: () => today, pause: () => {
    turn()
    return Promise.resolve()
  } })
  finder.find('anna')
  await finder.ready()
  const rename = (name: string, ids: readonly string[] = many) => {
    for (const id of ids) put(book, id, { name: { given: name, family: id } })
    finder.update(ids)
  }
  return { book, finder, rename }
}

const found = (finder: ReturnType<typeof createFinder>, query: string) => finder.find(query).map(({ id }) => id).sort()

test('many changed at once are taken in one by one, others having their turn', async () => {
  let turns = 0
  const { finder, rename } = await given(() => (turns += 1))
  turns = 0
  rename('Renamed')
  expect(turns).toBeLessThan(2)
  expect([finder.isNamed, finder.isWhole]).toEqual([false, false])
  await finder.named()
  expect(turns).toBeGreaterThanOrEqual(MANY)
  expect(finder.isNamed).toBe(true)
  expect(found(finder, 'renamed')).toHaveLength(MANY)
})

test('whoever does not wait finds them all the same, and nobody as they were', async () => {
  const { finder, rename } = await given()
  rename('Renamed')
  expect([found(finder, 'renamed').length, found(finder, 'given').length]).toEqual([MANY, 0])
  rename('Again', many.slice(0, 700))
  expect([found(finder, 'renamed').length, found(finder, 'again').length]).toEqual([800, 700])
  await finder.ready()
  expect(found(finder, 'topic many1499')).toEqual(['many1499'])
})

test('whatever changes while they are taken in, and however often, the end is as in a new index', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(2 * MANY), fc.constantFrom('few', 'many', 'gone', 'asked')), { maxLength: 5 }), async (acts) => {
      let turn = -1
      let act = (_what: string) => undefined as void
      const { book, finder, rename } = await given(() => {
        if (turn < 0) return
        for (const [at, what] of acts) if (at === turn) act(what)
        turn += 1
      })
      act = (what) => {
        if (what === 'few') rename(`Few${turn}`, many.slice(5, 9))
        if (what === 'many') rename(`Many${turn}`)
        if (what === 'asked') finder.find('renamed')
        if (what === 'gone') {
          book.set('people', 'many3', undefined)
          finder.update(['many3'])
        }
      }
      turn = 0
      rename('Renamed')
      await finder.named()
      await finder.ready()
      const fresh = createFinder(book, { today: () => today, whole: true })
      for (const query of ['renamed', 'given', 'many3', 'many7', 'topic many12']) expect(found(finder, query), query).toEqual(found(fresh, query))
    }),
    { numRuns: 15 },
  )
})
