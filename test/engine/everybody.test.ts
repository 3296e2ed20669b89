import { expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import { queries } from '../../src/core/queries'
import type { Engine } from '../../src/engine/engine'
import { openTestEngine, temporaryFolder } from './temporaryBook'

const today = '2026-03-02'
const clock = { now: () => `${today}T09:00:00Z`, today: () => today as never, localTime: () => `${today}T10:00` }
const MANY = 60

/** A book of many, with a rhythm each, opened anew. */
async function opened(withThis: (engine: Engine) => Promise<unknown> = () => Promise.resolve()): Promise<Engine> {
  const path = await temporaryFolder()
  const before = await openTestEngine(path, { clock })
  for (let i = 0; i < MANY; i++) {
    const cadence = { days: 90, since: i < 3 ? '2025-01-01' : '2026-02-20' } as never
    await before.run({ type: 'person.create', fields: { name: { given: `Person ${i}` }, tags: ['client'], cadence, birthday: { month: i < 2 ? 3 : 8, day: 4 } } })
  }
  await withThis(before)
  await before.snapshot()
  await before.close()
  return openTestEngine(path, { clock })
}

const unread = (engine: Engine) => (engine.book as Book).people.unread

/** Questions that say they read few, and what to ask them with. */
const early = Object.entries(queries).flatMap(([area, questions]) =>
  Object.entries(questions as Readonly<Record<string, object>>).flatMap(([name, question]) => ('readsFew' in question ? [{ area, name }] : [])),
)

test('what a window asks for first is answered before everybody has been read, as after it', async () => {
  expect(early.length).toBeGreaterThan(5)
  const engine = await opened()
  const ask = (area: string, name: string) => engine.askInTurn(area as never, name as never, {})
  expect(unread(engine)).toBe(MANY)
  const before = []
  for (const { area, name } of early) before.push(await ask(area, name))
  expect(unread(engine)).toBeGreaterThan(MANY / 2)
  await engine.askInTurn('people', 'list', {})
  expect(unread(engine)).toBe(0)
  const after = []
  for (const { area, name } of early) after.push(await ask(area, name))
  expect(after).toEqual(before)
})

test.each<{ what: string; make: (engine: Engine) => Promise<unknown> }>([
  { what: 'a hold', make: (engine) => engine.run({ type: 'hold.place', scope: 'tag', value: 'client', reason: 'mourning' }) },
  {
    what: 'a rhythm by a saved search',
    make: async (engine) => {
      const { ids } = await engine.run({ type: 'segment.save', name: 'Clients', query: 'tag:client' })
      return engine.run({ type: 'segmentRule.set', id: ids[0] ?? '', days: 14 })
    },
  },
])('with $what Today waits for everybody, who may each be meant', async ({ make }) => {
  const engine = await opened(make)
  await engine.askInTurn('today', 'show', {})
  expect(unread(engine)).toBe(0)
})

test('a question that waits for everybody ends with the book, and nothing more is read', async () => {
  const engine = await opened()
  const asked = engine.askInTurn('people', 'list', { query: 'person' })
  const told = expect(asked).rejects.toMatchObject({ code: 'book.closed' })
  await engine.close()
  await told
})

test('a change that was asked for before the book closes is saved first', async () => {
  const engine = await opened()
  const changed = engine.run({ type: 'person.create', fields: { name: { given: 'Zoë' } } })
  await engine.close()
  expect(await changed).toMatchObject({ changed: true })
})

test('a change is decided once everybody has been read, and a window that listens has them read before anybody asks', async () => {
  const changing = await opened()
  await changing.run({ type: 'person.create', fields: { name: { given: 'Zoë' } } })
  expect(unread(changing)).toBe(0)
  const listened = await opened()
  const listening = new AbortController()
  listened.events(listening.signal)
  await expect.poll(() => unread(listened)).toBe(0)
  listening.abort()
})
