import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Book } from '../../../src/core/book'
import type { Day } from '../../../src/core/dates'
import { addDays } from '../../../src/core/days'
import type { Segment } from '../../../src/core/settings'
import { todayOn } from '../../../src/core/today'
import { cadenceOf } from '../../../src/core/wantedCadence'
import { bookOf, call, day, person, run } from '../given'

const start = day('2026-05-04')
const names = ['Ana', 'Ben', 'Cleo', 'Dov']
const people = (tags: readonly string[][]) => names.map((name, index) => person(name, { tags: tags[index] ?? [], starred: index % 2 === 0 }))

function withSegments(book: Book, segments: readonly Segment[]): Book {
  for (const segment of segments) book.set('segments', segment.id, segment)
  return book
}

test('neither the order of rules nor that in which they were set matters', () => {
  const tags = fc.array(fc.subarray(['client', 'vip', 'choir']), { minLength: 4, maxLength: 4 })
  const days = fc.integer({ min: 1, max: 4 })
  const rules = fc.tuple(days, days, days, days, days)
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(tags, rules, order, (carried, wanted, shuffled) => {
      const cadence = (index: number) => ({ days: wanted[index] ?? 1, since: start })
      const all = [
        { segment: { id: 'a', name: 'A', query: 'tag:client', cadence: cadence(0) } },
        { segment: { id: 'b', name: 'B', query: 'is:starred', cadence: cadence(1) } },
        { segment: { id: 'c', name: 'C', query: 'tag:vip or tag:choir', cadence: cadence(2) } },
        { tag: { tag: 'client', ...cadence(3) } },
        { tag: { tag: 'choir', ...cadence(4) } },
      ]
      const made = (indexes: readonly number[]) => {
        const chosen = indexes.flatMap((index) => all[index] ?? [])
        const tagRules = chosen.flatMap((each) => (each.tag ? [each.tag] : []))
        return withSegments(bookOf(people(carried), [], { tagRules }), chosen.flatMap((each) => (each.segment ? [each.segment] : [])))
      }
      const [one, other] = [made([0, 1, 2, 3, 4]), made(shuffled)]
      for (const each of one.people.values()) expect(cadenceOf(other, each)).toEqual(cadenceOf(one, each))
    }),
    { numRuns: 100 },
  )
})

/** What the user does, the same to both books. */
function act(book: Book, today: Day, { what, who, number }: { readonly what: string; readonly who: number; readonly number: number }): void {
  const id = names[who] ?? ''
  if (what === 'tag') run(book, { type: 'person.tag', ids: [id], add: ['client'] }, today)
  if (what === 'untag') run(book, { type: 'person.tag', ids: [id], remove: ['client'] }, today)
  if (what === 'retag') run(book, { type: 'person.edit', id, patch: { tags: number % 2 ? ['client', 'choir'] : ['choir'] } }, today)
  if (what === 'talk') run(book, { type: 'entry.add', entry: { kind: 'interaction', personIds: [id], channel: 'call', direction: 'both', at: addDays(today, -(number % 20)) } }, today)
  if (what === 'own') run(book, { type: 'person.setCadence', ids: [id], days: number % 3 ? 'tags' : number % 2 ? null : 12 }, today)
  if (what === 'state') run(book, { type: 'person.setState', ids: [id], state: number % 2 ? 'active' : 'archived' }, today)
}

test('through whatever happens, a rule over the search of a tag is the rule of the tag', () => {
  const step = fc.record({ what: fc.constantFrom('tag', 'untag', 'retag', 'talk', 'own', 'state', 'wait'), who: fc.nat(3), number: fc.nat(20) })
  let shown = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), fc.integer({ min: 3, max: 40 }), (steps, days) => {
      const rows = () => names.map((name, index) => call(name, addDays(start, -index * 9)))
      const tagged = () => people([['client'], [], ['client', 'choir'], []])
      const byTag = bookOf(tagged(), rows(), { tagRules: [{ tag: 'client', days, since: start }] })
      const bySearch = withSegments(bookOf(tagged(), rows()), [{ id: 'a', name: 'Clients', query: 'tag:client', cadence: { days, since: start } }])
      let today = start
      for (const next of steps) {
        act(byTag, today, next)
        act(bySearch, today, next)
        today = addDays(today, next.number)
        for (const id of names) expect(when(bySearch, id)).toEqual(when(byTag, id))
        const seen = (book: Book) => todayOn(book, today).reachOut.map(({ name, reason, dueOn, coldOn }) => ({ name, reason, dueOn, coldOn }))
        expect(seen(bySearch)).toEqual(seen(byTag))
        shown += seen(byTag).length
      }
    }),
    { numRuns: 25 },
  )
  expect(shown).toBeGreaterThan(120)
})

/** How often and from when, whatever that comes from. */
function when(book: Book, id: string): unknown {
  const known = book.people.get(id)
  const cadence = known && cadenceOf(book, known)
  return cadence && { ...cadence, tag: undefined, segment: undefined }
}
