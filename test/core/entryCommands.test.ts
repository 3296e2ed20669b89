import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/core/commands'
import { bookOf, call, contents, day, person, reminder, run } from './given'

const today = day('2026-11-21')
const book = () => bookOf([person('Ana'), person('Ben')])
const only = (of: ReturnType<typeof book>) => [...of.entries.values()][0]

describe('writing something down', () => {
  test.each([
    { entry: { kind: 'interaction', channel: 'call', direction: 'both' }, label: 'changes:interaction.added' },
    { entry: { kind: 'interaction', channel: 'meeting', direction: 'both', at: '2026-11-20T13:00[Europe/Madrid]', minutes: 45 }, label: 'changes:interaction.added' },
    { entry: { kind: 'note', text: '**samples**' }, label: 'changes:note.added' },
    { entry: { kind: 'gift', direction: 'out', status: 'idea', title: 'a fly rod', price: '45.00', currency: 'EUR' }, label: 'changes:gift.added' },
    { entry: { kind: 'reminder', title: 'Send the offer', due: { day: '2026-12-05', time: '10:00' } }, label: 'changes:reminder.added' },
  ])('$entry', ({ entry, label }) => {
    const of = book()
    expect(run(of, { type: 'entry.add', entry: { ...entry, personIds: ['Ana', 'Ben'] } }, today).label.key).toBe(label)
    expect(only(of)).toMatchObject({ at: today, ...entry, personIds: ['Ana', 'Ben'], createdAt: '2026-11-21T09:30:00.000Z', updatedAt: '2026-11-21T09:30:00.000Z' })
  })

  test.each([
    { entry: { kind: 'interaction', channel: 'pigeon', direction: 'both' }, field: 'channel' },
    { entry: { kind: 'note', text: '' }, field: 'text' },
    { entry: { kind: 'gift', direction: 'out', status: 'idea', title: ' ' }, field: 'title' },
    { entry: { kind: 'gift', direction: 'out', status: 'idea', title: 'a rod', price: '45,00' }, field: 'price' },
    { entry: { kind: 'reminder', title: 'Call', due: { day: '2026-02-30' } }, field: 'due.day' },
    { entry: { kind: 'reminder', title: 'Call', due: { day: '2026-12-05', time: '25:00' } }, field: 'due.time' },
    { entry: { kind: 'poem', text: 'roses' }, field: 'kind' },
  ])('$entry is refused at $field', ({ entry, field }) => {
    const of = book()
    expect(() => run(of, { type: 'entry.add', entry: { ...entry, personIds: ['Ana'] } })).toThrow(expect.objectContaining({ code: 'field.invalid', field }))
    expect(of.entries.size).toBe(0)
  })

  test('a day that is none is refused', () => {
    expect(() => run(book(), { type: 'entry.add', entry: { kind: 'note', text: 'x', personIds: ['Ana'], at: '2026-02-30' } })).toThrow(expect.objectContaining({ code: 'field.invalid' }))
  })
})

describe('changing what was written down', () => {
  const begun = () => bookOf([person('Ana'), person('Ben')], [call('Ana', '2026-11-01', { text: 'panels' })])

  test('single fields; kind, id and the day it was written stay', () => {
    const of = begun()
    const before = only(of)
    run(of, { type: 'entry.edit', id: before?.id ?? '', patch: { text: 'lamps', at: '2026-11-02', kind: 'note', id: 'other', createdAt: 'never' } })
    expect(only(of)).toEqual({ ...before, text: 'lamps', at: '2026-11-02', updatedAt: '2026-11-21T09:30:00.000Z' })
  })

  test.each([
    { patch: { channel: 'pigeon' }, code: 'field.invalid' },
    { patch: { channel: null }, code: 'field.invalid' },
    { patch: { personIds: ['Zoe'] }, code: 'person.gone' },
  ])('$patch is refused: $code', ({ patch, code }) => {
    const of = begun()
    const before = contents(of)
    expect(() => run(of, { type: 'entry.edit', id: only(of)?.id ?? '', patch })).toThrow(expect.objectContaining({ code }))
    expect(contents(of)).toEqual(before)
  })

  test('several deleted are one change', () => {
    const of = bookOf([person('Ana')], [call('Ana', '2026-11-01'), call('Ana', '2026-11-02')])
    const change = run(of, { type: 'entry.delete', ids: [...of.entries.keys()] })
    expect(change.label).toEqual({ key: 'changes:entry.deleted', params: { count: 2 } })
    expect([of.entries.size, of.entryIds.get('Ana')?.size ?? 0]).toEqual([0, 0])
  })

  test('what is gone cannot be changed or deleted', () => {
    const commands: readonly Command[] = [
      { type: 'entry.edit', id: 'none', patch: { text: 'x' } },
      { type: 'entry.delete', ids: ['none'] },
      { type: 'reminder.finish', id: 'none' },
      { type: 'reminder.snooze', id: 'none', until: today },
    ]
    for (const command of commands) {
      expect(() => run(begun(), command)).toThrow(expect.objectContaining({ code: 'row.gone' }))
    }
  })
})

describe('reminders', () => {
  const of = (fields = {}) => bookOf([person('Ana')], [reminder(['Ana'], '2026-11-18', fields)])

  test.each([
    { given: 'a single one is kept as done', fields: {}, expected: { doneAt: '2026-11-21T09:30:00.000Z', due: { day: '2026-11-18' } } },
    { given: 'one put off is done as well', fields: { snoozedUntil: '2026-12-01' }, expected: { doneAt: '2026-11-21T09:30:00.000Z' } },
    { given: 'a weekly one moves on past today', fields: { repeat: { every: 1, unit: 'week', from: '2026-10-07' } }, expected: { due: { day: '2026-11-25' } } },
    { given: 'its time of day stays', fields: { time: '10:00', repeat: { every: 1, unit: 'day', from: '2026-10-07' } }, expected: { due: { day: '2026-11-22', time: '10:00' } } },
  ])('done: $given', ({ fields, expected }) => {
    const begun = of(fields)
    run(begun, { type: 'reminder.finish', id: only(begun)?.id ?? '' }, today)
    expect(only(begun)).toMatchObject(expected)
    expect(only(begun)).not.toHaveProperty('snoozedUntil')
  })

  test('put off: open again on that day, also one that was done', () => {
    const begun = of({ doneAt: '2026-11-18T10:00:00Z' })
    run(begun, { type: 'reminder.snooze', id: only(begun)?.id ?? '', until: day('2026-12-01') })
    expect(only(begun)).toMatchObject({ snoozedUntil: '2026-12-01' })
    expect(only(begun)).not.toHaveProperty('doneAt')
  })

  test('a note is no reminder', () => {
    const begun = bookOf([person('Ana')], [call('Ana', '2026-11-01')])
    expect(() => run(begun, { type: 'reminder.finish', id: only(begun)?.id ?? '' })).toThrow(expect.objectContaining({ code: 'row.gone' }))
  })
})
