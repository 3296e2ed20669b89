import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '../../src/core/book'
import { applyChange, type Change, undoInSteps } from '../../src/core/change'
import { type Command, decide } from '../../src/core/commands'
import { addDays } from '../../src/core/days'
import { Problem } from '../../src/core/problem'
import { toEnd } from '../../src/core/steps'
import { todayOn } from '../../src/core/today'
import { bookOf, contents, day, NOW, person, run } from './given'
import { undo } from './undo'

const today = day('2026-11-21')

interface Step {
  readonly what: number
  readonly who: number
  readonly other: number
  readonly number: number
  readonly text: string
}

/** What the user does next, told by numbers so that it fits whatever the book holds by then. */
const step: fc.Arbitrary<Step> = fc.record({ what: fc.nat(17), who: fc.nat(), other: fc.nat(), number: fc.integer({ min: 1, max: 400 }), text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) })

function commandOf(book: Book, { what, who, other, number, text }: Step): Command | undefined {
  const people = [...book.people.keys()]
  const entries = [...book.entries.keys()]
  const id = people[who % Math.max(1, people.length)]
  const friend = people[other % Math.max(1, people.length)]
  const entryId = entries[other % Math.max(1, entries.length)]
  if (what === 0 || !id || !friend) return { type: 'person.create', fields: { name: { given: `A ${text}` }, birthday: { month: 2, day: 29 } } }
  const about = id === friend ? [id] : [id, friend]
  const commands: (Command | undefined)[] = [
    { type: 'person.edit', id, patch: { name: { given: `B ${text}` }, pronouns: number % 2 ? text : null } },
    { type: 'person.edit', id, patch: { relations: [{ personId: friend, label: 'friend' }], introducedBy: friend } },
    { type: 'person.tag', ids: about, add: [`tag ${number % 3}`], remove: [`tag ${number % 5}`] },
    { type: 'person.setCadence', ids: about, days: number % 7 === 0 ? null : number },
    { type: 'person.setState', ids: about, state: number % 3 === 0 ? 'archived' : number % 3 === 1 ? 'active' : { pausedUntil: addDays(today, number) } },
    { type: 'person.star', ids: [id], starred: number % 2 === 0 },
    { type: 'person.setReach', id, reach: { channel: 'call', hours: text } },
    { type: 'interest.add', id, text: `likes ${text}` },
    { type: 'entry.add', entry: { kind: 'interaction', personIds: about, channel: 'call', direction: 'both', text, at: addDays(today, -number) } },
    { type: 'entry.add', entry: { kind: 'reminder', personIds: number % 4 === 0 ? [] : about, title: `do ${text}`, due: { day: addDays(today, number - 200) }, repeat: number % 2 ? { every: number, unit: 'day', from: today } : undefined } },
    { type: 'nudge.snooze', subjectId: id, reason: 'rhythm', until: addDays(today, number) },
    { type: 'nudge.dismiss', subjectId: id, reason: 'date', dueOn: addDays(today, number) },
    { type: 'triage.answer', personId: id, days: number, lastSpoke: (['week', 'month', 'year', 'longer', 'unknown'] as const)[number % 5] ?? 'week' },
    { type: 'settings.edit', patch: { budget: (number % 50) + 1, me: { name: text } } },
    { type: 'person.delete', ids: about },
    entryId ? { type: 'entry.edit', id: entryId, patch: { personIds: [friend], at: addDays(today, -number) } } : undefined,
    entryId ? (number % 2 ? { type: 'reminder.finish', id: entryId } : { type: 'entry.delete', ids: [entryId] }) : undefined,
  ]
  return commands[what - 1]
}

/** Does it, unless the book refuses, as a user would be told. */
function attempt(book: Book, next: Step): Change | undefined {
  const command = commandOf(book, next)
  if (!command) return undefined
  try {
    return run(book, command, today)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

const begin = () => bookOf([person('Ana'), person('Ben')], [], { budget: 5 })

test('taking changes back one by one restores the book exactly, whatever was done', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const book = begin()
      const states = [contents(book)]
      const done: Change[] = []
      for (const next of steps) {
        const change = attempt(book, next)
        if (!change) continue
        done.push(change)
        states.push(contents(book))
      }
      for (const change of done.reverse()) {
        expect(contents(book)).toEqual(states.pop())
        expect(undo(book, change)).toBeUndefined()
      }
      expect(contents(book)).toEqual(states.pop())
    }),
    { numRuns: 300 },
  )
})

test('an undo taken back is the change again', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const book = begin()
      let last: Change | undefined
      for (const next of steps) last = attempt(book, next) ?? last
      fc.pre(last !== undefined)
      const after = contents(book)
      const back = toEnd(undoInSteps(book, last))
      if ('obstacle' in back) throw new Error('the last change can always be taken back')
      const undone = { ...last, rows: back.rows }
      applyChange(book, undone)
      expect(undo(book, undone)).toBeUndefined()
      expect(contents(book)).toEqual(after)
    }),
  )
})

test('a refused or pointless command leaves everything as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), step, (steps, again) => {
      const book = begin()
      for (const next of steps) attempt(book, next)
      const before = contents(book)
      const change = attempt(book, again)
      if (!change || change.rows.length === 0) expect(contents(book)).toEqual(before)
    }),
  )
})

test('deciding changes nothing by itself, and the same command decides the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), step, (steps, next) => {
      const book = begin()
      for (const each of steps) attempt(book, each)
      const command = commandOf(book, next)
      fc.pre(command !== undefined)
      const before = contents(book)
      const decided = () => {
        let ids = 0
        try {
          return decide(book, command, { now: NOW, today, newId: () => `new-${(ids += 1)}`, device: 'test' })
        } catch (error) {
          return error
        }
      }
      expect(decided()).toEqual(decided())
      expect(contents(book)).toEqual(before)
    }),
  )
})

test('what the book remembers is what a book read anew would find', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const book = begin()
      for (const next of steps) {
        attempt(book, next)
        const anew = bookOf([...book.people.values()], [...book.entries.values()])
        for (const [id, state] of book.nudgeStates) anew.set('nudgeStates', id, state)
        for (const [id, settings] of book.settings) anew.set('settings', id, settings)
        expect(contents(book)).toEqual(contents(anew))
        expect(todayOn(book, today)).toEqual(todayOn(anew, today))
      }
    }),
  )
})
