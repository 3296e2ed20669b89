import { describe, expect, test } from 'vitest'
import { aboutWords } from '../../../src/core/outreach/aboutWords'
import { outreachCheck } from '../../../src/core/outreach/outreachCheck'
import type { Entry } from '../../../src/core/entries/registry'
import type { Person } from '../../../src/core/people'
import type { Settings } from '../../../src/core/settings'
import { bookOf, call, card, complaint, day, mail, note, person, purchase, run } from '../given'
import { speaker } from '../texts'

const today = day('2026-11-21')
const say = speaker('en')
const context = { today, localTime: '2026-11-21T09:30', finder: { find: () => [] } }
const mailed = { emails: [{ value: 'ana@one.example' }] }

function checked(fields: Partial<Person>, rows: Entry[] = [], about = 'warm-dim lamps for restaurants', settings: Partial<Settings> = {}) {
  const [row] = outreachCheck.answer(bookOf([person('Ana', { ...mailed, ...fields })], rows, settings), { ids: ['Ana'], about }, context).rows
  return { verdict: row?.verdict, why: say(row?.why ?? []), against: say([...(row?.stops ?? []), ...(row?.looks ?? [])]) }
}

const likes = { interests: [{ text: 'old lamps' }] }

describe('before writing about warm-dim lamps for restaurants', () => {
  test.each<{ given: string; fields?: Partial<Person>; rows?: Entry[]; settings?: Partial<Settings>; verdict: string; why?: string; against?: string }>([
    { given: 'likes lamps', fields: likes, verdict: 'write', why: 'Likes old lamps.' },
    { given: 'needs light in a restaurant', fields: { needs: { text: 'Light for a restaurant', asOf: day('2026-09-01') } }, verdict: 'write', why: 'Needs, as of 2026-09-01: “Light for a restaurant”.' },
    { given: 'bought lamps', rows: [purchase('Ana', '2026-05-01', { title: '14 lamps' })], verdict: 'write', why: 'Bought “14 lamps” on 2026-05-01.' },
    { given: 'spoke of them', rows: [note('Ana', '2026-05-01', 'Asked about **lamps** for the bar')], verdict: 'write', why: 'On 2026-05-01: “Asked about lamps for the bar”' },
    { given: 'tagged', fields: { tags: ['restaurants'] }, verdict: 'write', why: 'Tagged restaurants.' },
    { given: 'nothing in the book', fields: { interests: [{ text: 'chess' }] }, verdict: 'look', against: 'Nothing in the book says this would mean something to them.' },
    { given: 'written to 13 days ago', fields: likes, rows: [mail('Ana', '2026-11-08')], verdict: 'look', why: 'Likes old lamps.', against: 'Written to on 2026-11-08, less than 14 days ago.' },
    { given: 'a newsletter 13 days ago', fields: likes, rows: [mail('Ana', '2026-11-08', { bulk: true })], verdict: 'look', why: 'Likes old lamps.', against: 'Written to on 2026-11-08, less than 14 days ago.' },
    { given: 'sent a card 13 days ago', fields: likes, rows: [card('Ana', '2026-11-08', { status: 'sent' })], verdict: 'look', why: 'Likes old lamps.', against: 'Written to on 2026-11-08, less than 14 days ago.' },
    { given: 'a card to them is still to be written', fields: likes, rows: [card('Ana', '2026-11-08')], verdict: 'write', why: 'Likes old lamps.' },
    { given: 'written to 14 days ago', fields: likes, rows: [mail('Ana', '2026-11-07')], verdict: 'write', why: 'Likes old lamps.' },
    { given: 'called and wrote in', fields: likes, rows: [call('Ana', '2026-11-20'), mail('Ana', '2026-11-20', { direction: 'in' })], verdict: 'write', why: 'Likes old lamps.' },
    { given: 'deceased', fields: { ...likes, state: 'deceased' }, verdict: 'leave', why: 'Likes old lamps.', against: 'Has died.' },
    { given: 'archived', fields: { ...likes, state: 'archived' }, verdict: 'leave', why: 'Likes old lamps.', against: 'Archived.' },
    { given: 'paused', fields: { ...likes, state: { pausedUntil: day('2026-12-01') } }, verdict: 'leave', why: 'Likes old lamps.', against: 'Paused until 2026-12-01.' },
    { given: 'paused until today', fields: { ...likes, state: { pausedUntil: today } }, verdict: 'write', why: 'Likes old lamps.' },
    { given: 'on hold', fields: likes, settings: { holds: [{ id: 'h', scope: 'everyone', reason: 'flood', since: day('2026-11-20') }] }, verdict: 'leave', why: 'Likes old lamps.', against: 'On hold since 2026-11-20: flood.' },
    { given: 'a complaint not solved', fields: likes, rows: [complaint('Ana', '2026-11-01')], verdict: 'leave', why: 'Likes old lamps.' },
    { given: 'the subject is off-limits', fields: { ...likes, offLimits: [{ category: 'topics', text: 'restaurants', state: 'known' }] }, verdict: 'leave', why: 'Likes old lamps.', against: 'Not to be spoken of with them: restaurants.' },
    { given: 'another subject is', fields: { ...likes, offLimits: [{ category: 'topics', text: 'politics', state: 'known' }] }, verdict: 'look', why: 'Likes old lamps.', against: 'Keep off: politics.' },
    { given: 'no way to reach them', fields: { ...likes, emails: [] }, verdict: 'look', why: 'Likes old lamps.', against: 'No address or number in the book.' },
  ])('$given: $verdict', ({ fields = {}, rows, settings, verdict, why = '', against }) => {
    const found = checked(fields, rows, undefined, settings)
    expect({ verdict: found.verdict, why: found.why }).toEqual({ verdict, why })
    if (against !== undefined) expect(found.against).toBe(against)
    else if (verdict === 'write') expect(found.against).toBe('')
  })

  test('without a subject nobody is judged by it', () => {
    expect(checked({ interests: [{ text: 'chess' }] }, [], '').verdict).toBe('write')
  })
})

test('of a subject only words that can mean something count', () => {
  expect(aboutWords('The new lamps, for you & me: 暖光 灯 关于')).toEqual(['lamp', '暖光'])
})

test('those to write to come first, then by name; people who are gone are left out', () => {
  const book = bookOf([person('Cleo', mailed), person('Ben', { ...mailed, state: 'archived' }), person('Ana', mailed)])
  const { rows, counts } = outreachCheck.answer(book, { ids: ['Cleo', 'Ben', 'Ana', 'Nobody', 'Ana'], about: '' }, context)
  expect(rows.map(({ person: { name }, verdict }) => [name, verdict])).toEqual([['Ana', 'write'], ['Cleo', 'write'], ['Ben', 'leave']])
  expect(counts).toEqual({ write: 2, look: 0, leave: 1 })
})

test('each is looked at in a step of its own, once, and again after a change', () => {
  const ids = Array.from({ length: 40 }, (_, place) => `P${String(place)}`)
  const book = bookOf(ids.map((id) => person(id, { ...mailed, ...likes })), ids.map((id) => note(id, '2026-05-01', 'Asked about lamps')))
  const asked = { ids, about: 'lamps' }
  const steps = (of: typeof asked = asked) => [...(outreachCheck.prepare?.(book, of, { today }) ?? [])].length
  const writeTo = (of: typeof asked = asked) => outreachCheck.answer(book, of, context).counts.write
  expect([steps(), steps(), writeTo()]).toEqual([40, 0, 40])
  expect([steps({ ids, about: 'chess' }), writeTo({ ids, about: 'chess' }), steps()]).toEqual([40, 0, 0])
  run(book, { type: 'person.setState', ids: ['P3'], state: 'archived' })
  expect([writeTo(), steps()]).toEqual([39, 0])
  run(book, { type: 'hold.place', scope: 'everyone', reason: 'flood' }, today)
  expect([steps(), writeTo()]).toEqual([40, 0])
})
