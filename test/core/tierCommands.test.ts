import { expect, test } from 'vitest'
import { settingsOf } from '../../src/core/book'
import type { Command } from '../../src/core/commands'
import { LONGEST_CADENCE, MOST_TIERS, type Tier, tiersOf } from '../../src/core/tiers'
import { bookOf, day, run } from './given'

const two: Tier[] = [{ id: 'key', days: 30, name: 'Golden' }, { id: 'year', days: 365 }]
const daysAfter = (tiers: readonly Tier[] | undefined, ...commands: Command[]) => {
  const book = bookOf([], [], tiers && { tiers: [...tiers] })
  for (const command of commands) run(book, command)
  return tiersOf(settingsOf(book)).map(({ days, name }) => (name ? `${String(days)} ${name}` : String(days)))
}

test.each<{ what: string; given?: readonly Tier[]; done: readonly Command[]; expected: readonly string[] }>([
  { what: 'the usual five, one slower', done: [{ type: 'tier.edit', id: 'key', days: 45 }], expected: ['14', '45', '60', '120', '365'] },
  { what: 'the name and the days one after the other: both hold', done: [{ type: 'tier.edit', id: 'key', days: 45 }, { type: 'tier.edit', id: 'key', name: 'Gold' }], expected: ['14', '45 Gold', '60', '120', '365'] },
  { what: 'an emptied name', given: two, done: [{ type: 'tier.edit', id: 'key', name: null }], expected: ['30', '365'] },
  { what: 'one more', given: two, done: [{ type: 'tier.add' }], expected: ['30 Golden', '365', '730'] },
  { what: 'one more beside the slowest there can be', given: [{ id: 'a', days: LONGEST_CADENCE }], done: [{ type: 'tier.add' }], expected: ['3649', '3650'] },
  { what: 'one less', given: two, done: [{ type: 'tier.remove', id: 'year' }], expected: ['30 Golden'] },
  { what: 'one that another window took away', given: two, done: [{ type: 'tier.edit', id: 'gone', days: 9 }], expected: ['30 Golden', '365'] },
])('$what', ({ given, done, expected }) => {
  expect(daysAfter(given, ...done)).toEqual(expected)
})

test.each<{ what: string; given: readonly Tier[]; command: Command; code: string }>([
  { what: 'days that another has', given: two, command: { type: 'tier.edit', id: 'year', days: 30 }, code: 'tier.daysTaken' },
  { what: 'a name that another has', given: two, command: { type: 'tier.edit', id: 'year', name: 'Golden' }, code: 'tier.nameTaken' },
  { what: 'no day', given: two, command: { type: 'tier.edit', id: 'year', days: 0 }, code: 'field.invalid' },
  { what: 'the last one', given: two.slice(1), command: { type: 'tier.remove', id: 'year' }, code: 'tier.last' },
  { what: 'more than fit', given: Array.from({ length: MOST_TIERS }, (_, index) => ({ id: String(index), days: index + 1 })), command: { type: 'tier.add' }, code: 'tier.full' },
])('$what is refused', ({ given, command, code }) => {
  const book = bookOf([], [], { tiers: [...given] })
  expect(() => run(book, command, day('2026-11-21'))).toThrow(expect.objectContaining({ code }) as Error)
})
