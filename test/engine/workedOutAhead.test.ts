import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine'
import { openTestEngine, person, temporaryFolder } from './temporaryBook'

/** Whom Today lists, as a window is told that was expected; what it asks for first has been begun by then. */
async function toldAfter(engine: Engine, meanwhile: () => unknown): Promise<unknown> {
  engine.expectWindow()
  await setImmediate()
  await meanwhile()
  const { day, reachOut } = await engine.askInTurn('today', 'show', {})
  return [day, ...reachOut.map(({ name }) => name)]
}

test('what a window asks for first is not told as it was worked out ahead where something has changed since', async () => {
  const now = { day: '2026-03-02', time: '09:00' }
  const clock = { now: () => `${now.day}T${now.time}:00Z`, today: () => now.day as never, localTime: () => `${now.day}T${now.time}` }
  const engine = await openTestEngine(await temporaryFolder(), { clock })
  const wanted = (given: string) => engine.run({ type: 'person.create', fields: { ...person(given).fields, cadence: { days: 30, since: '2026-01-31' } } })
  await wanted('Marta')
  expect(await toldAfter(engine, () => {})).toEqual(['2026-03-02', 'Marta'])
  expect(await toldAfter(engine, () => wanted('Omar'))).toEqual(['2026-03-02', 'Marta', 'Omar'])
  expect(await toldAfter(engine, () => (now.day = '2026-01-05'))).toEqual(['2026-01-05'])
})

test('what was worked out ahead is told without being worked out again, and once', async () => {
  const now = { day: '2026-03-02' }
  // A clock whose day goes on within one minute: only who works something out notices.
  const clock = { now: () => '2026-03-02T09:00:00Z', today: () => now.day as never, localTime: () => '2026-03-02T09:00' }
  const engine = await openTestEngine(await temporaryFolder(), { clock })
  await engine.run({ type: 'person.create', fields: { ...person('Marta').fields, cadence: { days: 30, since: '2026-01-31' } } })
  expect(await toldAfter(engine, () => (now.day = '2026-03-03'))).toEqual(['2026-03-02', 'Marta'])
  expect((await engine.askInTurn('today', 'show', {})).day).toBe('2026-03-03')
})
