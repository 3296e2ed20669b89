import { describe, expect, test } from 'vitest'
import { dueItems } from '../../../src/core/due'
import { hardshipStates } from '../../../src/core/entries/hardship'
import { warningsOf } from '../../../src/core/reachWish'
import { todayOn } from '../../../src/core/today'
import { bookOf, day, hardship, monthly, person, reminder, run } from '../given'
import { speaker } from '../texts'

const say = speaker('en')
const ana = person('Ana', { starred: true, cadence: monthly, birthday: { month: 11, day: 27 } })
const today = day('2026-11-27')

describe('a sensitive time', () => {
  test.each([
    { what: 'within it', since: '2026-11-01', until: '2027-01-31', looks: true },
    { what: 'on its last day', since: '2026-11-01', until: '2026-11-27', looks: true },
    { what: 'once it is over', since: '2026-10-01', until: '2026-11-26', looks: false },
    { what: 'before it began', since: '2026-11-28', until: '2027-01-31', looks: false },
  ])('$what', ({ since, until, looks }) => {
    const book = bookOf([ana], [hardship('Ana', since, until)])
    const [row] = todayOn(book, today).first
    expect(row?.reason).toBe('date')
    expect(warningsOf(row?.wish ?? []).length > 0).toBe(looks)
    expect(dueItems(book, today, `${today}T12:00`).some(({ silent }) => !silent)).toBe(!looks)
  })

  test.each(hardshipStates)('%s says what to write and what to leave', (state) => {
    const [row] = todayOn(bookOf([ana], [hardship('Ana', '2026-11-01', '2027-01-31', { state })]), today).first
    expect(say(row?.wish ?? [])).toMatch(/A second look: .*Write: .*Leave: /)
  })

  test('is in no notification, whatever is due', () => {
    const book = bookOf([ana], [hardship('Ana', '2026-11-01', '2027-01-31', { text: 'her mother' }), reminder(['Ana'], '2026-11-27', { title: 'Send flowers' })])
    const told = dueItems(book, today, `${today}T12:00`).filter(({ silent }) => !silent)
    expect(told.map(({ title }) => say([title]))).toEqual(['Get back to Ana'])
  })
})

test('it cannot end before it begins, whether written down or changed', () => {
  const book = bookOf([person('Ana')], [])
  const wrong = expect.objectContaining({ code: 'hardship.order', field: 'until' }) as Error
  const add = (at: string, until: string) => run(book, { type: 'entry.add', entry: { kind: 'hardship', id: at, personIds: ['Ana'], state: 'ill', at: day(at), until } })
  expect(() => add('2026-11-20', '2026-11-19')).toThrow(wrong)
  add('2026-11-20', '2026-11-20')
  expect(() => run(book, { type: 'entry.edit', id: '2026-11-20', patch: { until: '2026-01-01' } })).toThrow(wrong)
})
