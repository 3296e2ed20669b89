import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../../src/core/commands'
import { addDays } from '../../../src/core/days'
import { heldPeople, holdOf } from '../../../src/core/hold/hold'
import { holdFound, holdList, holdPreview } from '../../../src/core/hold/holdList'
import { missedSince, pageOf } from '../../../src/core/away/missed'
import type { QueryContext } from '../../../src/core/query'
import { tellNow } from '../../../src/core/telling'
import { todayOn } from '../../../src/core/today'
import { createFinder } from '../../../src/search/finder'
import { bookOf, call, complaint, contents, day, hardship, monthly, person, promise, reminder, run, suggestion } from '../given'

const today = day('2026-11-27')
const place = (fields: Omit<Extract<Command, { type: 'hold.place' }>, 'type' | 'reason'>) => ({ type: 'hold.place', reason: 'the flood', ...fields }) as const
const people = () => [
  person('Ana', { tags: ['Client'], addresses: [{ city: 'Valencia', country: 'Spain' }] }),
  person('Ben', { tags: ['friend'], addresses: [{ formatted: 'Carrer Major 1, 46001 València' }] }),
  person('Cem', { addresses: [{ city: 'Lyon' }] }),
]

describe('who is on hold', () => {
  test.each([
    { hold: place({ scope: 'everyone' }), who: ['Ana', 'Ben', 'Cem'] },
    { hold: place({ scope: 'tag', value: 'client' }), who: ['Ana'] },
    { hold: place({ scope: 'region', value: 'valencia' }), who: ['Ana', 'Ben'] },
    { hold: place({ scope: 'region', value: 'Spain' }), who: ['Ana'] },
    { hold: place({ scope: 'region', value: 'Val' }), who: [] },
    { hold: place({ scope: 'search', value: 'city:lyon', personIds: ['Cem', 'gone'] }), who: ['Cem'] },
  ])('$hold.scope $hold.value', ({ hold, who }) => {
    const book = bookOf(people())
    run(book, hold)
    expect([...heldPeople(book)]).toEqual(who)
  })

  test.each([
    { hold: { ...place({ scope: 'everyone' }), reason: ' ' }, code: 'hold.noReason' },
    { hold: place({ scope: 'tag' }), code: 'hold.noValue' },
    { hold: place({ scope: 'search', value: 'xyz', personIds: [] }), code: 'hold.nobody' },
  ])('needs what it says: $code', ({ hold, code }) => expect(() => run(bookOf(people()), hold)).toThrow(expect.objectContaining({ code })))

  test('one person can be left out, with a reason, and put back', () => {
    const book = bookOf(people())
    run(book, place({ scope: 'everyone' }))
    const id = book.settings.get('settings')?.holds?.[0]?.id ?? ''
    run(book, { type: 'hold.except', id, personId: 'Ana', reason: 'she asked us to call' })
    expect([...heldPeople(book)]).toEqual(['Ben', 'Cem'])
    run(book, { type: 'hold.except', id, personId: 'Ana', reason: '' })
    expect(heldPeople(book).size).toBe(3)
  })
})

test('a hold over a search is read once, however many it is asked about', () => {
  let read = 0
  const ids = Array.from({ length: 300 }, (_, at) => `p${at}`)
  const counted = new Proxy(ids, {
    get: (target, key, self) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) read += 1
      return Reflect.get(target, key, self) as unknown
    },
  })
  const asked = [...ids, 'other'].map((id) => person(id))
  const book = bookOf(asked, [], { holds: [{ id: 'hold', scope: 'search', value: 'x', reason: 'the flood', since: today, personIds: counted, except: [{ personId: 'p7', reason: 'she asked' }] }] })
  expect(asked.filter((one) => !holdOf(book, one)).map(({ id }) => id)).toEqual(['p7', 'other'])
  expect(read).toBe(ids.length)
})

const ana = person('Ana', { starred: true, cadence: monthly, birthday: { month: 11, day: 27 } })
const busy = () => [reminder(['Ana'], '2026-11-26'), promise('Ana', '2026-11-01', { by: 'them', due: '2026-11-20' }), suggestion('Ana', '2026-11-01', { step: 'used', usedOn: '2026-11-02' })]

test('on hold nothing greets, asks or reminds; what one owes stays', () => {
  const book = bookOf([ana], [...busy(), promise('Ana', '2026-11-01', { due: '2026-11-27' }), complaint('Ana', '2026-11-25')])
  run(book, place({ scope: 'everyone' }))
  const { first, reachOut, missed } = todayOn(book, today)
  expect(first.map(({ reasons }) => reasons)).toEqual([['promise', 'complaint']])
  expect([reachOut, missed]).toEqual([[], []])
  expect(first[0]?.wish.map(({ key }) => key)).toContain('restraints:hold')
})

test('whom it is said to stop are those its list shows; what was set for somebody archived waits as well', () => {
  const book = bookOf([...people(), person('Dee', { tags: ['client'], state: 'archived' })], [reminder(['Dee'], '2026-11-26')])
  const finder = createFinder(book, { today: () => today })
  const ask = { today, finder } as unknown as QueryContext
  const preview = (scope: 'everyone' | 'tag' | 'search', value = '') => holdPreview.answer(book, { scope, value }, ask)
  const found = (query: string) => holdFound.answer(book, { query }, ask).ids
  expect([preview('everyone'), preview('tag', 'client'), preview('tag'), preview('search', 'Dee'), preview('search', 'Ana'), preview('search')]).toEqual([3, 1, 0, 0, 1, 0].map((total) => ({ total })))
  expect([found('Dee'), found('Ana'), found(' ')]).toEqual([[], ['Ana'], []])
  run(book, place({ scope: 'tag', value: 'client' }))
  finder.update([])
  expect(holdList.answer(book, {}, ask)).toMatchObject({ holds: [{ people: finder.find('is:on-hold').length, waiting: 1 }] })
  expect(finder.find('is:on-hold').map(({ id }) => id)).toEqual(['Ana'])
  expect(todayOn(book, today).first).toEqual([])
})

test('a reminder about several waits while one of them is on hold', () => {
  const book = bookOf([person('Ana', { tags: ['client'] }), person('Ben')], [reminder(['Ben', 'Ana'], '2026-11-26'), reminder([], '2026-11-26')])
  run(book, place({ scope: 'tag', value: 'client' }))
  expect(todayOn(book, today).first.map(({ name }) => name)).toEqual(['Send the offer'])
})

test('ending it gives what was due, each kept, moved or dropped, as one change', () => {
  const [call1, theirs, advice] = busy()
  const book = bookOf([ana], [call('Ana', '2026-10-01'), ...[call1, theirs, advice].flatMap((row) => row ?? [])])
  run(book, place({ scope: 'everyone' }), day('2026-11-20'))
  const before = contents(book)
  const on = day('2026-11-30')
  const waiting = pageOf(missedSince(book, day('2026-11-20'), on, new Set(['Ana'])), 0, 9)
  expect(waiting.map(({ kind, on: due }) => [kind, due])).toEqual([['reminder', '2026-11-26'], ['date', '2026-11-27'], ['entry', '2026-11-02'], ['entry', '2026-11-21']])
  expect(missedSince(book, day('2026-11-20'), on).flat()).toEqual([])
  const id = book.settings.get('settings')?.holds?.[0]?.id ?? ''
  const choices = waiting.map(({ kind, personId, entryId }, index) => ({ kind, personId, entryId, title: 'Belated', ...(index === 2 ? { does: 'drop' as const } : { does: 'move' as const, until: addDays(on, index + 1) }) }))
  run(book, { type: 'hold.resume', id, choices }, on)
  expect(book.settings.get('settings')?.holds).toBeUndefined()
  const rows = (later: number) => todayOn(book, addDays(on, later)).first.flatMap(({ reasons }) => reasons)
  expect([0, 1, 2, 4].map((later) => [...new Set(rows(later).filter((reason) => reason !== 'rhythm'))])).toEqual([[], ['reminder'], ['reminder'], ['promise', 'reminder']])
  expect(before).not.toEqual(contents(book))
})

test('whoever is merged into somebody is held in their place; whoever goes is forgotten', () => {
  const book = bookOf(people())
  run(book, place({ scope: 'search', value: 'x', personIds: ['Ana', 'Cem'] }))
  run(book, { type: 'person.merge', ids: ['Ben', 'Ana'], into: 'Ben' })
  expect([...heldPeople(book)].sort()).toEqual(['Ben', 'Cem'])
  run(book, { type: 'person.delete', ids: ['Cem'] })
  expect(book.settings.get('settings')?.holds?.[0]?.personIds).toEqual(['Ben'])
})

test('nothing on hold ever notifies, however the day is told', () => {
  const anyRow = fc.record({ who: fc.constantFrom('Ana', 'Ben', 'Cem'), kind: fc.constantFrom('reminder', 'mine', 'theirs', 'complaint', 'advice', 'hardship'), due: fc.integer({ min: -10, max: 3 }) })
  const rowOf = ({ who, kind, due }: { who: string; kind: string; due: number }) => {
    const on = addDays(today, due)
    if (kind === 'reminder') return reminder([who], on)
    if (kind === 'mine' || kind === 'theirs') return promise(who, '2026-11-01', { by: kind === 'mine' ? 'me' : 'them', due: on })
    if (kind === 'complaint') return complaint(who, on)
    return kind === 'advice' ? suggestion(who, on, { step: 'used', usedOn: on }) : hardship(who, on, addDays(on, 60))
  }
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.constantFrom('everyone', 'tag', 'region', 'search'), fc.constantFrom('each', 'digest', 'off'), fc.integer({ min: 0, max: 3 }), (rows, scope, mode, later) => {
      const book = bookOf(people().map((one) => ({ ...one, starred: true, cadence: monthly, birthday: { month: 11, day: 27 } })), rows.map(rowOf), { notify: { mode, digestAt: '08:00' } })
      run(book, place({ scope, ...(scope === 'everyone' ? {} : { value: scope === 'region' ? 'Valencia' : 'client' }), ...(scope === 'search' && { personIds: ['Ana'] }) }))
      const held = heldPeople(book)
      expect(held.size).toBeGreaterThan(0)
      const on = addDays(today, later)
      const { say } = tellNow(book, { today: on, localTime: `${on}T12:00`, wasSaid: () => false })
      for (const { personId, title } of say) {
        expect(personId === undefined || !held.has(personId)).toBe(true)
        expect([...held]).not.toContain(title.params?.name)
      }
      const { first, reachOut } = todayOn(book, on)
      for (const { personId, reason } of [...first, ...reachOut]) if (personId && held.has(personId)) expect(['promise', 'complaint']).toContain(reason)
    }),
    { numRuns: 120 },
  )
})
