import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '../../src/core/dates'
import { IdTable, packIds } from '../../src/core/idTable'
import { blankPerson, isHidden, type Person, type PersonState } from '../../src/core/people'
import { PeopleRows } from '../../src/core/peopleRows'
import { toEnd } from '../../src/core/steps'

const states: readonly PersonState[] = ['active', 'archived', 'deceased', { pausedUntil: Day.parse('2026-04-01') }]
const named = (id: string, given: string, state: PersonState = 'active'): Person => ({ ...blankPerson(id, '2026-03-02T10:00:00Z'), name: { given }, state })
const stateOf = (id: string) => states[id.length % states.length]

function stored(list: readonly string[]) {
  const read: string[] = []
  const personAt = (place: number) => {
    const id = list[place] ?? ''
    read.push(id)
    return named(id, `stored at ${place}`, stateOf(id))
  }
  const rows = new PeopleRows()
  const ids = new IdTable(packIds([...list, 'a stranger']))
  toEnd(ids.keepOften(list.length))
  const hidden = list.filter((id) => isHidden(named(id, '', stateOf(id)))).length
  rows.storedIn({ ids, count: list.length, hidden, personAt, outlineAt: (place) => named(list[place] ?? '', 'outlined', stateOf(list[place] ?? '')) })
  return { rows, read }
}

test('stored people with changes answer as a map that was filled and changed, each read once at most and met once', () => {
  const ids = fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 20 })
  const step = fc.record({ what: fc.constantFrom('set', 'delete', 'get', 'outline', 'read'), place: fc.nat(22), text: fc.string() })
  fc.assert(
    fc.property(ids, fc.array(step), fc.constantFrom('entries', 'values', 'forEach', 'keys'), (list, steps, way) => {
      const { rows, read } = stored(list)
      const plain = new Map(list.map((id, place) => [id, named(id, `stored at ${place}`, stateOf(id))]))
      for (const { what, place, text } of steps) {
        const id = list[place] ?? `new ${place}`
        if (what === 'set') for (const map of [rows, plain]) map.set(id, named(id, text, stateOf(text)))
        if (what === 'delete') expect(rows.delete(id)).toBe(plain.delete(id))
        if (what === 'get') expect([rows.get(id), rows.has(id)]).toEqual([plain.get(id), plain.has(id)])
        if (what === 'outline') expect(rows.outlineOf(id)?.id).toBe(plain.get(id)?.id)
        if (what === 'read') toEnd(rows.read())
        expect(rows.size).toBe(plain.size)
        expect(rows.hidden).toBe([...plain.values()].filter(isHidden).length)
      }
      const outlined: string[] = []
      toEnd(rows.eachOutline(3, ({ id }, place) => outlined.push(`${id} ${list[place ?? -1] ?? id}`)))
      expect(outlined.sort()).toEqual([...plain.keys()].map((id) => `${id} ${id}`).sort())
      const went: unknown[] = []
      if (way === 'forEach') rows.forEach((row, id) => went.push([id, row]))
      else went.push(...rows[way]())
      expect(went).toHaveLength(plain.size)
      expect(new Set(went)).toEqual(new Set<unknown>(way === 'forEach' ? plain : plain[way]()))
      expect(new Map(rows)).toEqual(plain)
      expect(rows.unread).toBe(0)
      expect(read).toHaveLength(new Set(read).size)
    }),
  )
})

test('an outline needs nobody read; somebody who was read or set is their own', () => {
  const { rows, read } = stored(['a', 'b', 'c'])
  expect([rows.outlineOf('a'), rows.unread, read]).toMatchObject([{ name: { given: 'outlined' } }, 3, []])
  const a = rows.get('a')
  rows.set('b', named('b', 'edited'))
  expect([rows.outlineOf('a') === a, rows.outlineOf('b'), rows.unread, read]).toMatchObject([true, { name: { given: 'edited' } }, 1, ['a']])
})

test('who changes while the rest is read is not read over', () => {
  const { rows, read } = stored(['a', 'b', 'c', 'd'])
  const reading = rows.read()
  reading.next()
  rows.set('b', named('b', 'edited'))
  rows.delete('c')
  toEnd(reading)
  expect([...rows.values()].map(({ name }) => name.given)).toEqual(['stored at 0', 'edited', 'stored at 3'])
  expect(read).toEqual(['a', 'd'])
})
