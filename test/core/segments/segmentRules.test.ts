import { describe, expect, test } from 'vitest'
import type { Book } from '../../../src/core/book'
import { cadenceLoad } from '../../../src/core/cadenceLoad'
import type { Command } from '../../../src/core/commands'
import { addDays } from '../../../src/core/days'
import type { Person } from '../../../src/core/people'
import { filterNames, filterTakes } from '../../../src/core/queryFilters'
import { unfit } from '../../../src/core/segments/segmentRules'
import { personRow } from '../../../src/core/peopleList'
import { queries } from '../../../src/core/queries'
import type { Segment } from '../../../src/core/settings'
import { todayOn } from '../../../src/core/today'
import { warmthOf } from '../../../src/core/warmth'
import { cadenceOf } from '../../../src/core/wantedCadence'
import { createFinder } from '../../../src/search/finder'
import { bookOf, call, contents, day, monthly, person, run } from '../given'
import { undo } from '../undo'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const context = (book: Book) => ({ today, localTime: `${today}T12:00`, finder: createFinder(book, { today: () => today }) })
const berlin = { addresses: [{ city: 'Berlin' }] }
const client = { tags: ['client'] }

/** A saved search with a rhythm, as the book keeps it. */
const ruled = (id: string, query: string, days: number, since = ago(100)): Segment => ({ id, name: `Search ${id}`, query, cadence: { days, since } })
function given(people: readonly Person[], segments: readonly Segment[], settings: Parameters<typeof bookOf>[2] = {}, rows: Parameters<typeof bookOf>[1] = []): Book {
  const book = bookOf(people, rows, settings)
  for (const segment of segments) book.set('segments', segment.id, segment)
  return book
}
const wanted = (book: Book, id = 'Ana') => {
  const known = book.people.get(id)
  return known && cadenceOf(book, known)
}

describe('how often somebody is wanted', () => {
  const segments = [ruled('a', 'tag:client city:Berlin', 20), ruled('b', 'is:starred or company:"Blue Door"', 45)]
  const tagRules = [{ tag: 'client', days: 30, since: ago(50) }, { tag: 'vip', days: 20, since: ago(50) }, { tag: 'slow', days: 400, since: ago(50) }]
  test.each([
    { given: 'in no search', fields: { tags: ['choir'] }, expected: undefined },
    { given: 'in one', fields: { starred: true }, expected: { days: 45, segment: 'Search b' } },
    { given: 'in two: the tightest', fields: { ...client, ...berlin, starred: true }, expected: { days: 20, segment: 'Search a' } },
    { given: 'a tag, and not the search', fields: client, expected: { days: 30, tag: 'client' } },
    { given: 'a tag tighter than the search', fields: { ...client, starred: true }, expected: { days: 30, tag: 'client' } },
    { given: 'a search tighter than the tag', fields: { tags: ['slow'], starred: true }, expected: { days: 45, segment: 'Search b' } },
    { given: 'a tag as tight as the search: the tag', fields: { tags: ['client', 'vip'], ...berlin }, expected: { days: 20, tag: 'vip' } },
    { given: 'their own, slower', fields: { starred: true, cadence: { days: 90, since: ago(9) } }, expected: { days: 90, since: ago(9) } },
    { given: 'let go', fields: { ...client, ...berlin, noCadence: true as const }, expected: undefined },
  ])('$given', ({ fields, expected }) => {
    const cadence = wanted(given([person('Ana', fields)], segments, { tagRules }))
    if (expected) expect({ tag: undefined, segment: undefined, ...cadence }).toMatchObject({ tag: undefined, segment: undefined, ...expected })
    else expect(cadence).toBeUndefined()
  })
})

describe('what a rhythm can follow', () => {
  const people = [
    person('Ana', { ...client, ...berlin, starred: true, emails: [{ value: 'a@x.example' }], createdAt: '2025-03-02T08:00:00.000Z' }),
    person('Ben', { ...berlin, organisations: [{ name: 'Blue Door' }], kind: 'organisation', interests: [{ text: 'fly fishing' }] }),
    person('Cleo', { tags: ['Client', 'past'], state: { pausedUntil: day('2026-12-24') }, birthday: { month: 2, day: 29 } }),
    person('柳', { addresses: [{ city: '柏林' }], phones: [{ value: '0171 1' }], photo: 'p.jpg' }),
  ]
  test.each(['tag:client', 'tag:', '-tag:past', 'city:ber', 'city:林', 'company:door', 'interest:fish', 'kind:organisation', 'is:starred', 'is:paused', 'is:active', 'has:email', 'has:phone', 'has:birthday', 'has:photo', 'added:2025', 'added:<2025-12-31', 'added:>=2026-01-01', 'tag:client -(tag:past or kind:organisation) or kind:organisation', '(city:berlin or has:phone) -kind:organisation'])(
    '%s: the very people the search finds',
    (query) => {
      const book = given(people, [])
      run(book, { type: 'segment.save', name: 'These', query }, today)
      const [id = ''] = book.segments.keys()
      run(book, { type: 'segmentRule.set', id, days: 30 }, today)
      const found = context(book).finder.find(query).map((hit) => hit.id).sort()
      expect(people.filter((each) => wanted(book, each.id)).map((each) => each.id).sort()).toEqual(found)
      expect(found.length).toBeGreaterThan(0)
      expect(cadenceLoad.answer(book, { segmentId: id, days: 30 }, context(book)).people).toBeLessThanOrEqual(found.length)
    },
  )

  test.each([
    { query: 'ana', code: 'segment.ruleWords', word: 'ana' },
    { query: 'tag:client "fly fishing"', code: 'segment.ruleWords', word: 'fly fishing' },
    { query: 'tag:client -berlin', code: 'segment.ruleWords', word: 'berlin' },
    { query: 'tag:client cold:', code: 'segment.ruleFilter', word: 'cold:' },
    { query: 'warm: or tag:client', code: 'segment.ruleFilter', word: 'warm:' },
    { query: 'tag:client (city:Berlin or -cooling:)', code: 'segment.ruleFilter', word: 'cooling:' },
    { query: 'due:', code: 'segment.ruleFilter', word: 'due:' },
    { query: 'due:week', code: 'segment.ruleFilter', word: 'due:week' },
    { query: 'last:>90d', code: 'segment.ruleFilter', word: 'last:>90d' },
    { query: 'has:cadence', code: 'segment.ruleFilter', word: 'has:cadence' },
    { query: 'has:promise', code: 'segment.ruleFilter', word: 'has:promise' },
    { query: 'has:held-gift', code: 'segment.ruleFilter', word: 'has:held-gift' },
    { query: 'is:on-hold', code: 'segment.ruleFilter', word: 'is:on-hold' },
    { query: 'birthday:month', code: 'segment.ruleFilter', word: 'birthday:month' },
    { query: 'added:<30d', code: 'segment.ruleDay', word: 'added:<30d' },
    { query: 'in:these', code: 'segment.ruleNested', word: 'in:these' },
  ])('$query is refused, and the word named', ({ query, code, word }) => {
    const book = given(people, [])
    run(book, { type: 'segment.save', name: 'These', query }, today)
    const [id = ''] = book.segments.keys()
    const refusal = expect.objectContaining({ code, field: 'query', params: expect.objectContaining({ word }) as unknown }) as unknown
    expect(() => run(book, { type: 'segmentRule.set', id, days: 30 }, today)).toThrow(refusal)
    expect(() => cadenceLoad.answer(book, { segmentId: id, days: 30 }, context(book))).toThrow(refusal)
    expect(book.segmentRules).toEqual([])
  })
})

test('of every filter there is, and all it takes, it is said whether a rhythm may follow it', () => {
  const all = filterNames.flatMap((name) => {
    const filter = filterTakes(name)
    if (filter.takes === 'choice') return filter.choices.map((choice) => `${name}:${choice}`)
    return filter.takes === 'span' ? [`${name}:2025`, `${name}:>90d`, `${name}:week`] : filter.takes === 'text' ? [`${name}:x`] : [`${name}:`]
  })
  expect(all.filter((query) => !unfit(query))).toEqual([
    ...['tag:x', 'company:x', 'city:x', 'interest:x', 'has:photo', 'has:birthday', 'has:email', 'has:phone'],
    ...['kind:human', 'kind:organisation', 'is:starred', 'is:active', 'is:archived', 'is:paused', 'is:deceased', 'added:2025'],
  ])
})

describe('a saved search with a rhythm', () => {
  const start = () => given([person('Ana', client), person('Ben', berlin)], [ruled('a', 'tag:client', 30)], {}, [call('Ana', ago(40)), call('Ben', ago(40))])
  const rule = (book: Book) => book.segments.get('a')?.cadence
  const fresh = (book: Book) => {
    const anew = given([...book.people.values()], [...book.segments.values()], {}, [...book.entries.values()])
    return [wanted(anew), wanted(anew, 'Ben')]
  }

  test('renamed: the rule follows, and says the new name', () => {
    const book = start()
    expect(personRow(book, 'Ana', today)).toMatchObject({ cadenceDays: 30, cadenceSegment: 'Search a' })
    run(book, { type: 'segment.save', id: 'a', name: 'Customers', query: 'tag:client ' }, today)
    expect(personRow(book, 'Ana', today)).toMatchObject({ cadenceDays: 30, cadenceSegment: 'Customers' })
    expect(rule(book)).toEqual({ days: 30, since: ago(100) })
  })

  test('edited to other people: they follow, from today on and not all at once; undone: the others again', () => {
    const book = start()
    const before = contents(book)
    const change = run(book, { type: 'segment.save', id: 'a', name: 'Search a', query: 'city:Berlin' }, today)
    expect([wanted(book), wanted(book, 'Ben')]).toMatchObject([undefined, { days: 30, since: today }])
    expect(warmthOf(book, 'Ben', today).warmth?.dueOn.localeCompare(today)).toBe(1)
    undo(book, change)
    expect(contents(book)).toEqual(before)
    expect([wanted(book), wanted(book, 'Ben')]).toMatchObject([{ days: 30, since: ago(100) }, undefined])
  })

  test.each([
    { how: 'widened', queries: ['tag:client or city:Berlin'], since: { Ana: ago(100), Ben: today } },
    { how: 'widened and back', queries: ['tag:client or city:Berlin', 'tag:client'], since: { Ana: ago(100), Ben: undefined } },
    { how: 'narrowed', queries: ['tag:client -city:Berlin'], since: { Ana: ago(100), Ben: undefined } },
    { how: 'to others and back', queries: ['city:Berlin', 'tag:client'], since: { Ana: today, Ben: undefined } },
    { how: 'to others, then to both', queries: ['city:Berlin', 'tag:client or city:Berlin'], since: { Ana: today, Ben: today } },
  ])('$how: who was in it goes on as before, who comes into it counts from today', ({ queries: edits, since }) => {
    const book = start()
    const dueBefore = warmthOf(book, 'Ana', today).warmth?.dueOn
    for (const query of edits) run(book, { type: 'segment.save', id: 'a', name: 'Search a', query }, today)
    expect({ Ana: wanted(book)?.since, Ben: wanted(book, 'Ben')?.since }).toEqual(since)
    if (since.Ana !== today) expect(warmthOf(book, 'Ana', today).warmth?.dueOn).toBe(dueBefore)
    expect(fresh(book)).toEqual([wanted(book), wanted(book, 'Ben')])
  })

  test('edited to what a rhythm cannot follow: refused beside the search; with the rhythm gone it may', () => {
    const book = start()
    const edit: Command = { type: 'segment.save', id: 'a', name: 'Cold ones', query: 'tag:client cold:' }
    expect(() => run(book, edit, today)).toThrow(expect.objectContaining({ code: 'segment.ruleFilter', field: 'query' }))
    expect(wanted(book)).toMatchObject({ days: 30 })
    run(book, { type: 'segmentRule.set', id: 'a', days: null }, today)
    run(book, edit, today)
    expect(book.segments.get('a')).toEqual({ id: 'a', name: 'Cold ones', query: 'tag:client cold:' })
  })

  test('removed: the rule goes too, the change says so, and undo brings both back', () => {
    const book = start()
    const names = () => todayOn(book, today).reachOut.map(({ name }) => name)
    expect(names()).toEqual(['Ana'])
    const change = run(book, { type: 'segment.remove', id: 'a' }, today)
    expect(change.label).toMatchObject({ key: 'changes:segment.removedWithRhythm', params: { name: 'Search a' } })
    expect([names(), wanted(book)]).toEqual([[], undefined])
    undo(book, change)
    expect(names()).toEqual(['Ana'])
  })

  test('another number of days counts from its own day; the same again changes nothing; none takes it away', () => {
    const book = start()
    expect(run(book, { type: 'segmentRule.set', id: 'a', days: 30 }, today).rows).toEqual([])
    run(book, { type: 'segmentRule.set', id: 'a', days: 14 }, today)
    expect(rule(book)).toEqual({ days: 14, since: today })
    const change = run(book, { type: 'segmentRule.set', id: 'a', days: null }, today)
    expect(change.label).toMatchObject({ key: 'changes:segmentRule.removed' })
    expect(wanted(book)).toBeUndefined()
    expect(() => run(book, { type: 'segmentRule.set', id: 'gone', days: 14 }, today)).toThrow(expect.objectContaining({ code: 'row.gone' }))
  })

  test('one that came from elsewhere and cannot be followed gives nobody a rhythm, and the list says why', () => {
    const book = given([person('Ana', client)], [ruled('a', 'cold:', 30), ruled('b', 'has:unicorn', 30), ruled('c', '(', 30)])
    expect(wanted(book)).toBeUndefined()
    const { segments } = queries.segment.list.answer(book, {}, context(book))
    expect(segments).toMatchObject([{ days: 30, unfit: { key: 'problems:segment.ruleFilter', params: { word: 'cold:' } } }, { days: 30, unfit: { key: 'problems:query.choice' } }, { days: 30, unfit: { key: 'problems:segment.query' } }])
  })
})

describe('who comes into a search later', () => {
  const howEntered: readonly { readonly how: string; readonly id?: string; readonly command: Command }[] = [
    { how: 'made so', id: 'Ben', command: { type: 'person.create', id: 'Ben', fields: { name: { given: 'Ben' }, ...client, ...berlin } } },
    { how: 'tagged', command: { type: 'person.tag', ids: ['Ana'], add: ['client'] } },
    { how: 'edited', command: { type: 'person.edit', id: 'Ana', patch: { tags: ['client', 'choir'] } } },
    { how: 'starred', command: { type: 'person.star', ids: ['Ana'], starred: true } },
  ]
  const start = () => given([person('Ana', berlin)], [ruled('a', 'city:Berlin (tag:client or is:starred)', 30)])
  test.each(howEntered)('$how: counts from that day', ({ id = 'Ana', command }) => {
    const book = start()
    run(book, command, today)
    expect(wanted(book, id)).toMatchObject({ since: today, segment: 'Search a' })
    expect(warmthOf(book, id, today).warmth?.dueOn.localeCompare(today)).toBe(1)
    run(book, { type: 'person.edit', id, patch: { pronouns: 'they' } }, addDays(today, 5))
    expect(book.people.get(id)?.taggedOn).toBe(today)
  })

  const comesUnder: readonly { readonly what: string; readonly command: Command; readonly puts: boolean }[] = [
    { what: 'a slower search', command: { type: 'person.star', ids: ['Ana'], starred: true }, puts: false },
    { what: 'a slower tag', command: { type: 'person.tag', ids: ['Ana'], add: ['slow'] }, puts: false },
    { what: 'a tighter search', command: { type: 'person.edit', id: 'Ana', patch: { emails: [{ value: 'a@x.example' }] } }, puts: true },
  ]
  test.each(comesUnder)('whoever is due and comes under $what stays due unless that is tighter', ({ command, puts }) => {
    const tagRules = [{ tag: 'client', days: 30, since: ago(300) }, { tag: 'slow', days: 90, since: ago(300) }]
    const book = given([person('Ana', client)], [ruled('a', 'is:starred', 60), ruled('b', 'has:email', 14)], { tagRules }, [call('Ana', ago(40))])
    run(book, command, today)
    expect(todayOn(book, today).reachOut.map(({ name }) => name)).toEqual(puts ? [] : ['Ana'])
    expect(book.people.get('Ana')?.taggedOn).toBe(puts ? today : undefined)
  })

  test('leaves and comes back: from the day they came back; what changes nothing stamps nothing', () => {
    const book = start()
    run(book, { type: 'person.tag', ids: ['Ana'], add: ['choir'] }, today)
    expect(book.people.get('Ana')).not.toHaveProperty('taggedOn')
    for (const [at, starred] of [[0, true], [1, false], [9, true]] as const) run(book, { type: 'person.star', ids: ['Ana'], starred }, addDays(today, at))
    expect(wanted(book)).toMatchObject({ since: addDays(today, 9) })
  })

  test('500 at once do not all come at once', () => {
    const ids = Array.from({ length: 500 }, (_, index) => `P${index}`)
    const book = given(ids.map((id) => person(id, berlin)), [ruled('a', 'city:Berlin tag:client', 30, ago(365))])
    run(book, { type: 'person.tag', ids, add: ['client'] }, today)
    const due = ids.map((id) => warmthOf(book, id, today).warmth?.dueOn ?? today)
    expect(due.every((on) => on > today && on <= addDays(today, 30))).toBe(true)
    expect(new Set(due).size).toBeGreaterThanOrEqual(28)
    expect(todayOn(book, today)).toMatchObject({ reachOut: [], waiting: 0 })
  })
})

test('the load of a rule, before it is said yes to: whom it changes anything for, and then comes due as shown', () => {
  const people = [
    ...Array.from({ length: 60 }, (_, index) => person(`C${index}`, { ...client, ...berlin })),
    person('own', { ...client, cadence: monthly }),
    person('let go', { ...client, noCadence: true as const }),
    person('archived', { ...client, state: 'archived' as const }),
    person('tighter tag', { tags: ['client', 'vip'] }),
    person('tighter search', { ...client, starred: true }),
  ]
  const book = given(people, [{ id: 'a', name: 'Clients', query: 'tag:client' }, ruled('b', 'is:starred', 7)], { tagRules: [{ tag: 'vip', days: 14, since: ago(50) }] })
  const load = cadenceLoad.answer(book, { segmentId: 'a', days: 30 }, context(book))
  expect(load).toMatchObject({ people: 60, perDay: 2, budget: 5 })
  expect(load.othersPerDay).toBeCloseTo(1 / 30 + 1 / 14 + 1 / 7)
  expect(cadenceLoad.answer(book, { segmentId: 'a', days: 30, query: 'tag:client -tag:vip has:email' }, context(book)).people).toBe(0)
  expect(() => cadenceLoad.answer(book, { segmentId: 'a', days: 30, query: 'tag:client last:>90d' }, context(book))).toThrow(expect.objectContaining({ code: 'segment.ruleFilter' }))
  run(book, { type: 'segmentRule.set', id: 'a', days: 30 }, today)
  const due = Array.from({ length: 60 }, (_, index) => warmthOf(book, `C${index}`, today).warmth?.dueOn)
  for (const { day: on, due: count } of load.next) expect(due.filter((each) => each === on).length, on).toBe(count)

  const later = addDays(today, 40)
  const wider = 'tag:client or city:Berlin or kind:human'
  const asked = { ...context(book), today: later }
  const { people: more, next } = cadenceLoad.answer(book, { segmentId: 'a', days: 30, query: wider }, asked)
  run(book, { type: 'segment.save', id: 'a', name: 'Clients', query: wider }, later)
  expect({ more, next }).toEqual({ more: 60, next: cadenceLoad.answer(book, { segmentId: 'a', days: 30 }, asked).next })
})
