import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ImportPlan } from '../../../src/core/importPlan'
import type { Person } from '../../../src/core/people'
import { bookOf, call, contents, day, note, NOW, person, reminder, run } from '../given'
import { undo } from '../undo'

const two = () =>
  bookOf(
    [
      person('a', {
        name: { given: 'Anna', family: 'Lind' },
        emails: [{ value: 'anna@x.se', preferred: true }],
        phones: [{ value: '+34 600 123 456' }],
        tags: ['client'],
        needs: { text: 'a designer', asOf: day('2026-01-01') },
        organisations: [{ name: 'Acme' }],
        cadence: { days: 30, since: day('2026-01-01') },
      }),
      person('b', {
        name: { given: 'Anna', nickname: 'Annie' },
        emails: [{ value: 'ANNA@x.se', preferred: true }, { value: 'a.lind@work.se', preferred: true }],
        phones: [{ value: '600123456' }],
        tags: ['Client', 'friend'],
        needs: { text: 'a copywriter', asOf: day('2026-05-01') },
        organisations: [{ name: 'ACME', title: 'Buyer' }],
        birthday: { month: 3, day: 4 },
        starred: true,
        relations: [{ personId: 'a', label: 'same?' }, { personId: 'c', label: 'friend' }],
        extra: { uid: 'urn:card-b', rowHashes: ['h'] },
        offLimits: [{ category: 'health', state: 'known', text: 'no' }],
      }),
      person('c', { introducedBy: 'b', relations: [{ personId: 'b', label: 'friend' }, { personId: 'a', label: 'friend' }], notSame: ['b'] }),
    ],
    [call('a', '2026-02-01'), call('b', '2026-03-01'), { ...call('b', '2026-04-01'), personIds: ['a', 'b', 'c'] }, note('a', '2026-02-02', 'Likes tea'), note('b', '2026-02-02', 'Likes tea'), reminder(['b'], '2026-12-01')],
    { me: { region: 'ES' } },
  )

describe('making one person of two', () => {
  test('everything of both is kept once, entries and references follow', () => {
    const book = two()
    run(book, { type: 'nudge.snooze', subjectId: 'b', reason: 'rhythm', until: day('2026-12-01') })
    run(book, { type: 'person.merge', ids: ['a', 'b'], into: 'a' })
    expect([...book.people.keys()].sort()).toEqual(['a', 'c'])
    expect(book.people.get('a')).toMatchObject({
      name: { given: 'Anna', family: 'Lind', nickname: 'Annie' },
      emails: [{ value: 'anna@x.se', preferred: true }, { value: 'a.lind@work.se' }],
      phones: [{ value: '+34 600 123 456' }],
      tags: ['client', 'friend'],
      needs: { text: 'a copywriter' },
      organisations: [{ name: 'ACME', title: 'Buyer' }],
      birthday: { month: 3, day: 4 },
      cadence: { days: 30 },
      starred: true,
      offLimits: [{ category: 'health' }],
      extra: { uid: 'urn:card-b', rowHashes: ['h'], mergedUids: ['b'] },
    })
    expect(book.people.get('a')?.relations).toEqual([{ personId: 'c', label: 'friend' }])
    expect(book.people.get('c')).toMatchObject({ introducedBy: 'a', relations: [{ personId: 'a', label: 'friend' }], notSame: ['a'] })
    expect([...book.entries.values()].map(({ kind, personIds }) => [kind, personIds])).toEqual([['interaction', ['a']], ['interaction', ['a']], ['interaction', ['a', 'c']], ['note', ['a']], ['reminder', ['a']]])
    expect([...book.nudgeStates.keys()]).toEqual(['a:rhythm'])
  })

  test('a choice for one field takes it from there, a list whole', () => {
    const book = two()
    run(book, { type: 'person.merge', ids: ['b', 'a'], into: 'a', choices: { emails: 'b', needs: 'a', cadence: 'b', tags: 'all', name: 'b' } })
    expect(book.people.get('a')).toMatchObject({ emails: [{ value: 'ANNA@x.se', preferred: true }, { value: 'a.lind@work.se', preferred: true }], needs: { text: 'a designer' }, name: { given: 'Anna', nickname: 'Annie' } })
    expect(book.people.get('a')).not.toHaveProperty('cadence')
  })

  test('one undo brings the book back exactly, an earlier change of the other is known again', () => {
    const book = two()
    const before = contents(book)
    const change = run(book, { type: 'person.merge', ids: ['a', 'b'] })
    expect(undo(book, change)).toBeUndefined()
    expect(contents(book)).toEqual(before)
  })

  test('the card a merged person came from is known for the one that stayed', () => {
    const book = two()
    run(book, { type: 'person.edit', id: 'a', patch: { extra: { uid: 'urn:card-a' } } })
    run(book, { type: 'person.merge', ids: ['a', 'b'], into: 'a' })
    const plan = new ImportPlan(book, { now: NOW, today: day('2026-11-21'), newId: () => 'new' })
    for (const each of book.people.values()) plan.index(each)
    const row = (uid: string) => ({ fields: { name: { given: 'Anna' }, tags: ['client'] }, entries: [], uid, source: { file: 'x.vcf', line: 1 } })
    expect(['urn:card-b', 'urn:card-a', 'b'].map((uid) => plan.take(row(uid)))).toEqual(['skip', 'skip', 'skip'])
  })

  test.each([
    { ids: ['a', 'a'], code: 'merge.one' },
    { ids: ['a', 'b'], into: 'c', code: 'merge.into' },
    { ids: ['a', 'gone'], code: 'person.gone' },
    { ids: ['a'], code: 'field.invalid' },
  ])('$ids into $into is refused: $code', ({ code, ...command }) => {
    const book = two()
    const before = contents(book)
    expect(() => run(book, { type: 'person.merge', ...command })).toThrow(expect.objectContaining({ code }))
    expect(contents(book)).toEqual(before)
  })

  test('law: nothing refers to anybody who is gone, no address is lost, undo is exact', () => {
    const ids = ['p0', 'p1', 'p2', 'p3', 'p4']
    const id = fc.constantFrom(...ids)
    const one = (own: string) =>
      fc.record({ emails: fc.array(fc.record({ value: fc.constantFrom('a@x.se', 'b@x.se', 'c@x.se') }), { maxLength: 2 }), introducedBy: fc.option(id, { nil: undefined }), relations: fc.array(fc.record({ personId: id, label: fc.constant('friend') }), { maxLength: 2 }), notSame: fc.option(fc.array(id, { maxLength: 2 }), { nil: undefined }), starred: fc.option(fc.constant(true), { nil: undefined }) }).map((fields) => person(own, JSON.parse(JSON.stringify(fields)) as Partial<Person>))
    fc.assert(
      fc.property(fc.tuple(...ids.map(one)), fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), fc.uniqueArray(id, { minLength: 2, maxLength: 4 }), (people, about, merged) => {
        const book = bookOf(people, about.map((personIds, i) => ({ ...call('', '2026-02-01'), id: `e${i}`, personIds })))
        const before = contents(book)
        const addresses = (of: readonly Person[]) => [...new Set(of.flatMap(({ emails }) => emails.map(({ value }) => value)))].sort()
        const had = addresses([...book.people.values()].filter((each) => merged.includes(each.id)))
        const change = run(book, { type: 'person.merge', ids: merged })
        const stays = merged.filter((each) => book.people.has(each))
        expect(stays).toHaveLength(1)
        const gone = merged.filter((each) => !stays.includes(each)).map((each) => `"${each}"`)
        const left = JSON.stringify([[...book.people.values()].map(({ extra: _extra, ...rest }) => rest), [...book.entries.values()]])
        expect(gone.filter((each) => left.includes(each))).toEqual([])
        expect(addresses(stays.flatMap((each) => book.people.get(each) ?? []))).toEqual(had)
        expect(book.people.get(stays[0] ?? '')?.relations.some(({ personId }) => personId === stays[0])).toBe(false)
        expect(undo(book, change)).toBeUndefined()
        expect(contents(book)).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })
})
