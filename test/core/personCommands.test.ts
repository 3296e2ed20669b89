import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/core/commands'
import { bookOf, call, contents, day, person, reminder, run } from './given'

const today = day('2026-11-21')
const three = () => bookOf([person('Ana', { tags: ['client'] }), person('Ben'), person('Cy')])

describe('adding someone', () => {
  test.each([
    { fields: { name: { given: 'Dee' } } },
    { fields: { organisations: [{ name: 'Blue Door' }] } },
    { fields: { emails: [{ value: 'dee@example.com' }] } },
    { fields: { phones: [{ value: '+34 600 123 456' }] } },
  ])('$fields is enough', ({ fields }) => {
    const book = three()
    run(book, { type: 'person.create', id: 'dee', fields })
    expect(book.people.get('dee')).toMatchObject({ ...fields, state: 'active', tags: [] })
  })

  test.each([{ fields: {} }, { fields: { tags: ['client'] } }, { fields: { name: { given: '' } } }])('$fields is not', ({ fields }) => {
    expect(() => run(three(), { type: 'person.create', fields })).toThrow(expect.objectContaining({ code: 'person.empty', field: 'name' }))
  })
})

describe('changing someone', () => {
  test('only the named fields', () => {
    const book = three()
    run(book, { type: 'person.edit', id: 'Ana', patch: { pronouns: 'she', birthday: { month: 2, day: 29 } } })
    expect(book.people.get('Ana')).toMatchObject({ name: { given: 'Ana' }, tags: ['client'], pronouns: 'she', birthday: { month: 2, day: 29 } })
    run(book, { type: 'person.edit', id: 'Ana', patch: { pronouns: null } })
    expect(book.people.get('Ana')).not.toHaveProperty('pronouns')
  })

  test.each([
    { patch: { shoeSize: 41 }, code: 'field.unknown', field: 'shoeSize' },
    { patch: { id: 'other' }, code: 'field.unknown', field: 'id' },
    { patch: { birthday: { month: 2, day: 30 } }, code: 'field.invalid', field: 'birthday' },
    { patch: { cadence: { days: 0, since: today } }, code: 'field.invalid', field: 'cadence.days' },
    { patch: { tags: 'client' }, code: 'field.invalid', field: 'tags' },
    { patch: { name: {} }, code: 'person.empty', field: 'name' },
  ])('$patch is refused: $code', ({ patch, code, field }) => {
    const book = three()
    const before = contents(book)
    expect(() => run(book, { type: 'person.edit', id: 'Ana', patch })).toThrow(expect.objectContaining({ code, field }))
    expect(contents(book)).toEqual(before)
  })
})

describe('deleting people', () => {
  test('takes what is only theirs, leaves what is shared, and keeps the names in relations', () => {
    const shared = { ...call('Ana', '2026-11-01'), personIds: ['Ana', 'Ben'] }
    const book = bookOf([person('Ana'), person('Ben', { introducedBy: 'Ana', relations: [{ personId: 'Ana', label: 'sister' }] })], [shared, call('Ana', '2026-11-02')])
    run(book, { type: 'nudge.snooze', subjectId: 'Ana', reason: 'rhythm', until: day('2026-12-01') })
    run(book, { type: 'person.delete', ids: ['Ana'] })
    expect([...book.people.keys()]).toEqual(['Ben'])
    expect([...book.entries.values()]).toMatchObject([{ id: shared.id, personIds: ['Ben'] }])
    expect(book.nudgeStates.size).toBe(0)
    expect(book.people.get('Ben')?.relations).toEqual([{ label: 'sister', name: 'Ana' }])
    expect(book.people.get('Ben')).not.toHaveProperty('introducedBy')
  })

  test('several at once are one change with their number', () => {
    const book = three()
    const change = run(book, { type: 'person.delete', ids: ['Ana', 'Ben'] })
    expect(change.label).toMatchObject({ key: 'changes:person.deleted', params: { count: 2 } })
    expect([...book.people.keys()]).toEqual(['Cy'])
  })
})

test.each<{ command: Command; label: string; fields: object }>([
  { command: { type: 'person.tag', ids: ['Ana'], add: ['vip', 'client'], remove: [] }, label: 'changes:person.tagged', fields: { tags: ['client', 'vip'] } },
  { command: { type: 'person.tag', ids: ['Ana'], remove: ['client'] }, label: 'changes:person.tagged', fields: { tags: [] } },
  { command: { type: 'person.star', ids: ['Ana'], starred: true }, label: 'changes:person.starred', fields: { starred: true } },
  { command: { type: 'person.setState', ids: ['Ana'], state: 'archived' }, label: 'changes:person.archived', fields: { state: 'archived' } },
  { command: { type: 'person.setState', ids: ['Ana'], state: { pausedUntil: today } }, label: 'changes:person.paused', fields: { state: { pausedUntil: today } } },
  { command: { type: 'person.setReach', id: 'Ana', reach: { channel: 'call', hours: 'after 10' } }, label: 'changes:person.edited', fields: { reach: { channel: 'call', hours: 'after 10' } } },
  { command: { type: 'person.setCadence', ids: ['Ana'], days: 30 }, label: 'changes:person.cadence', fields: { cadence: { days: 30, since: today } } },
  { command: { type: 'interest.add', id: 'Ana', text: ' fly fishing ' }, label: 'changes:interest.added', fields: { interests: [{ text: 'fly fishing', since: today }] } },
])('$command.type: $label', ({ command, label, fields }) => {
  const book = three()
  expect(run(book, command, today).label.key).toBe(label)
  expect(book.people.get('Ana')).toMatchObject(fields)
})

describe('how often', () => {
  test('taken away: no longer tracked', () => {
    const book = bookOf([person('Ana', { cadence: { days: 30, since: day('2026-01-01') } })])
    expect(run(book, { type: 'person.setCadence', ids: ['Ana'], days: null }).label.key).toBe('changes:person.cadenceRemoved')
    expect(book.people.get('Ana')).not.toHaveProperty('cadence')
  })

  test('changed for one person: tracking goes on from the day it began', () => {
    const book = bookOf([person('Ana', { cadence: { days: 30, since: day('2026-01-01') } })])
    run(book, { type: 'person.setCadence', ids: ['Ana'], days: 60 }, today)
    expect(book.people.get('Ana')?.cadence).toEqual({ days: 60, since: '2026-01-01' })
  })
})

test('an interest is there once, however it is written', () => {
  const book = three()
  run(book, { type: 'interest.add', id: 'Ana', text: 'Jazz' })
  expect(run(book, { type: 'interest.add', id: 'Ana', text: 'jazz' }).rows).toEqual([])
  run(book, { type: 'interest.remove', id: 'Ana', text: 'Jazz' })
  expect(book.people.get('Ana')?.interests).toEqual([])
})

test.each<Command>([
  { type: 'person.edit', id: 'Zoe', patch: { pronouns: 'she' } },
  { type: 'person.delete', ids: ['Zoe'] },
  { type: 'person.tag', ids: ['Ana', 'Zoe'], add: ['vip'] },
  { type: 'person.setCadence', ids: ['Zoe'], days: 30 },
  { type: 'person.setState', ids: ['Zoe'], state: 'archived' },
  { type: 'interest.add', id: 'Zoe', text: 'jazz' },
  { type: 'entry.add', entry: { kind: 'note', personIds: ['Zoe'], text: 'hi' } },
  { type: 'triage.answer', personId: 'Zoe', days: 30, lastSpoke: 'week' },
])('$type for somebody who is gone is refused, and nothing changes', (command) => {
  const book = three()
  const before = contents(book)
  expect(() => run(book, command)).toThrow(expect.objectContaining({ code: 'person.gone' }))
  expect(contents(book)).toEqual(before)
})

test('an unknown command and a wrong value are told apart', () => {
  expect(() => run(three(), { type: 'person.juggle' } as never)).toThrow(expect.objectContaining({ code: 'command.unknown' }))
  expect(() => run(three(), { type: 'person.star', ids: [], starred: true })).toThrow(expect.objectContaining({ code: 'field.invalid', field: 'ids' }))
})

test('a reminder of somebody deleted goes with them', () => {
  const book = bookOf([person('Ana')], [reminder(['Ana'], '2026-12-01')])
  run(book, { type: 'person.delete', ids: ['Ana'] })
  expect([book.entries.size, book.openIds.size]).toEqual([0, 0])
})
