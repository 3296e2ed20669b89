import { expect, test } from 'vitest'
import { bookOf, contents, run } from './given'
import { book, named, read, today } from './quickAddGiven'
import { undo } from './undo'

const save = (text: string, on = book()) => {
  const change = run(on, { type: 'quick.add', understood: read(text, on) }, today)
  return { on, change }
}

test('everything in one change, and one undo takes it all back', () => {
  const on = book()
  const before = contents(on)
  const { change } = save('lunch with Marta and Jordi yesterday at 1pm, loves fly fishing, gift idea: a rod, wants samples, follow up in 2 weeks', on)
  const rows = [...on.entries.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
  expect(rows).toMatchObject([
    { kind: 'gift', personIds: ['marta'], direction: 'out', status: 'idea', title: 'a rod' },
    { kind: 'interaction', personIds: ['marta', 'jordi'], at: '2026-11-20T13:00', channel: 'meeting', direction: 'both', text: 'lunch' },
    { kind: 'note', personIds: ['marta'], at: '2026-11-20', text: 'wants samples' },
    { kind: 'reminder', personIds: ['marta'], title: 'Follow up', due: { day: '2026-12-05' } },
  ])
  expect(on.people.get('marta')?.interests).toEqual([{ text: 'fly fishing', since: today, entryId: rows[1]?.id }])
  expect(change.label).toEqual({ key: 'changes:quick.added', params: { name: 'Marta Quiroga' } })
  expect(undo(on, change)).toBeUndefined()
  expect(contents(on)).toEqual(before)
})

test.each([
  ['mailed Marta', { channel: 'mail', direction: 'out' }],
  ['got a mail from Marta', { channel: 'mail', direction: 'in' }],
  ['called Marta', { channel: 'call', direction: 'both' }],
  ['called Marta, no answer', { channel: 'call', answered: false }],
  ['Marta replied', { channel: 'mail', direction: 'in', answered: true }],
])('%s', (text, fields) => {
  expect([...save(text).on.entries.values()]).toMatchObject([{ kind: 'interaction', ...fields }])
})

test('somebody new is added with what was said about them', () => {
  const { on } = save('dinner with Zoë Kravitz yesterday, loves sailing')
  const zoe = [...on.people.values()].find(({ name }) => name.family === 'Kravitz')
  expect(zoe).toMatchObject({ name: { given: 'Zoë', family: 'Kravitz' }, interests: [{ text: 'sailing' }] })
  expect([...on.entries.values()]).toMatchObject([{ kind: 'interaction', personIds: [zoe?.id] }])
})

test('an interest already known is not doubled', () => {
  const on = bookOf([named('marta', 'Marta', 'Quiroga', { interests: [{ text: 'Fly fishing' }] })])
  save('Marta loves fly fishing', on)
  expect(on.people.get('marta')?.interests).toHaveLength(1)
})

test('a reminder may be about nobody', () => {
  expect([...save('remind me to renew the insurance on 5 December').on.entries.values()]).toMatchObject([{ kind: 'reminder', personIds: [], title: 'Renew the insurance' }])
})

test('a repeating one begins on its first day', () => {
  expect([...save('check in with Jordi every 2 weeks').on.entries.values()]).toMatchObject([{ due: { day: '2026-12-05' }, repeat: { rule: 'FREQ=WEEKLY;INTERVAL=2', from: '2026-12-05' } }])
})

test.each([
  ['coffee with Sam', 'quick.whichPerson'],
  ['lunch with the team', 'quick.noPerson'],
  ['wants samples', 'quick.noPerson'],
  ['', 'quick.empty'],
])('"%s" is refused: %s, and nothing changes', (text, code) => {
  const on = book()
  const before = contents(on)
  expect(() => save(text, on)).toThrow(expect.objectContaining({ code }))
  expect(contents(on)).toEqual(before)
})

test('what was corrected is what is saved', () => {
  const on = book()
  const understood = { ...read('coffee with Sam', on), person: { id: 'sam-lee', name: 'Sam Lee' }, note: 'corrected' }
  run(on, { type: 'quick.add', understood }, today)
  expect([...on.entries.values()]).toMatchObject([{ kind: 'interaction', personIds: ['sam-lee'] }, { kind: 'note', text: 'corrected' }])
})
