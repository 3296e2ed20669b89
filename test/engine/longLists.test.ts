import { expect, test } from 'vitest'
import { bookFrom, generateBook, generatedToday } from '../../bench/generateBook'
import type { Book } from '../../src/core/book'
import { addDays } from '../../src/core/days'
import { giftGroups } from '../../src/core/gifts/waitingKept'
import { message } from '../../src/core/message'
import { promiseStates } from '../../src/core/promises/promiseList'
import { weekTurnNames } from '../../src/core/week/weekTurns'
import { promise } from '../core/given'
import { openTestEngine, temporaryFolder } from './temporaryBook'

interface Page {
  readonly total: number
  readonly rows: readonly object[]
}

const clock = { now: () => `${generatedToday}T09:00:00Z` as const, today: () => generatedToday, localTime: () => `${generatedToday}T09:00` }

/** Everything, so many rows at a time; and the most that were sent at once. */
async function readThrough(ask: (page: { readonly offset: number; readonly limit: number }) => Promise<Page>, limit: number) {
  const rows: object[] = []
  let most = 0
  let total = 0
  do {
    const page = await ask({ offset: rows.length, limit })
    most = Math.max(most, page.rows.length)
    total = page.total
    rows.push(...page.rows)
    if (page.rows.length === 0) break
  } while (rows.length < total)
  return { rows: rows.map((row) => JSON.stringify(row)), most, total }
}

/** Everybody promised something, every third kept it; each was introduced by one of a few. */
function withPromises(book: Book): Book {
  for (const [place, person] of [...book.people.values()].entries()) {
    const { id } = person
    book.set('entries', `promise ${id}`, promise(id, '2026-08-01', { id: `promise ${id}`, by: place % 2 ? 'me' : 'them', outcome: place % 3 ? undefined : 'kept', settledOn: place % 3 ? undefined : generatedToday }))
    if (place >= 10) book.set('people', id, { ...person, introducedBy: [...book.people.keys()][place % 10] })
  }
  return book
}

test('of a book of thousands no list sends more than a page, and the pages are the whole, once each', async () => {
  const engine = await openTestEngine(await temporaryFolder(), { clock })
  await engine.become(withPromises(bookFrom(generateBook({ people: 1200, each: 5 }))), message('changes:import.applied'))
  const lists = [
    ...giftGroups.map((group) => (page: object) => engine.askInTurn('gift', 'ideas', { group, ...page })),
    ...weekTurnNames.map((turn) => (page: object) => engine.askInTurn('week', 'turned', { turn, ...page })),
    ...promiseStates.map((state) => (page: object) => engine.askInTurn('promise', 'list', { state, ...page })),
    (page: object) => engine.askInTurn('sales', 'referrals', page),
    (page: object) => engine.askInTurn('week', 'after', page),
    (page: object) => engine.askInTurn('away', 'show', { from: addDays(generatedToday, -200), ...page }),
  ]
  let longest = 0
  for (const ask of lists) {
    const { rows, most, total } = await readThrough(ask, 50)
    expect(most).toBeLessThanOrEqual(50)
    expect(rows).toHaveLength(total)
    expect(new Set(rows).size).toBe(total)
    expect((await readThrough(ask, 500)).rows).toEqual(rows)
    longest = Math.max(longest, total)
  }
  expect(longest).toBeGreaterThan(200)
  await expect(engine.askInTurn('away', 'show', { limit: 5000 })).rejects.toThrow()
})
