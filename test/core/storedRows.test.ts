import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdTable, packIds } from '../../src/core/idTable'
import { toEnd } from '../../src/core/steps'
import { StoredRows } from '../../src/core/storedRows'

const mixed = fc.uniqueArray(fc.oneof(fc.uuid(), fc.string({ unit: 'binary' }), fc.constantFrom('', '\ufeff', '\ud800', '\udc00', 'é', 'a', '王', '🎣', 'x'.repeat(10_000))), { maxLength: 60 })
const almost = fc.constantFrom('00000000-0000-0000-0000-00000000000A', '00000000-0000-0000-0000-000000000000 ', '000000000-000-0000-0000-000000000000')
/** Most lists hold UUIDs alone, which are packed otherwise. */
const ids = fc.oneof(mixed, fc.uniqueArray(fc.uuid(), { maxLength: 60 }), fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: fc.uuid() }, almost), { maxLength: 60 }))

/** All ids, a piece of the text at a time. */
function allOf(table: IdTable): string[] {
  const all: string[] = []
  while (all.length < table.size) all.push(...table.idsFrom(all.length))
  return all
}

test('an id is found where it stands, and nothing else is', () => {
  fc.assert(
    fc.property(ids, fc.oneof(fc.string(), fc.uuid(), almost), fc.nat(60), fc.constantFrom(1, 3, 64), (list, other, often, neighbours) => {
      const table = new IdTable(packIds(list), neighbours)
      toEnd(table.keepOften(Math.min(often, list.length)))
      expect(list.map((id) => table.placeOf(id))).toEqual([...list.keys()])
      expect(list.map((_, place) => table.idAt(list.length - 1 - place)).reverse()).toEqual(list)
      expect(allOf(table)).toEqual(list)
      expect(table.placeOf(other)).toBe(list.includes(other) ? list.indexOf(other) : undefined)
    }),
  )
})

test('ids that differ only before what is looked at are told apart', () => {
  const list = Array.from({ length: 500 }, (_, place) => `${place}-0000-the-same-end`)
  const table = new IdTable(packIds(list))
  expect(list.map((id) => table.placeOf(id))).toEqual([...list.keys()])
  expect(table.placeOf('500-0000-the-same-end')).toBeUndefined()
})

interface Row {
  readonly text: string
}

test('stored rows with changes answer as a map that was filled and changed', () => {
  const step = fc.record({ what: fc.constantFrom('set', 'delete'), place: fc.nat(70), text: fc.string() })
  fc.assert(
    fc.property(ids, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), fc.array(step), (list, there, steps) => {
      const rows = new StoredRows<Row>()
      rows.storedIn(new IdTable(packIds(list)), (place) => ({ text: `stored at ${place}` }), (place) => there[place] === true)
      const plain = new Map<string, Row>(list.flatMap((id, place) => (there[place] ? [[id, { text: `stored at ${place}` }] as const] : [])))
      for (const { what, place, text } of steps) {
        const id = list[place] ?? `new ${place}`
        if (what === 'set') {
          rows.set(id, { text })
          plain.set(id, { text })
        } else expect(rows.delete(id)).toBe(plain.delete(id))
      }
      expect(rows.size).toBe(plain.size)
      for (const id of [...list, 'new 1', 'new 65']) expect([rows.get(id), rows.has(id)]).toEqual([plain.get(id), plain.has(id)])
      expect(new Map(rows)).toEqual(plain)
      expect([...rows]).toHaveLength(plain.size)
      expect(new Set(rows.keys())).toEqual(new Set(plain.keys()))
      for (const [place, id] of list.entries()) expect(rows.placeOf(id)).toBe(plain.get(id)?.text === `stored at ${place}` ? place : undefined)
    }),
  )
})

test('whoever goes through all rows while they change meets none twice, and each as it is by then', () => {
  const rows = new StoredRows<Row>()
  rows.storedIn(new IdTable(packIds(['a', 'b', 'c', 'd'])), (place) => ({ text: `stored at ${place}` }))
  const met: string[] = []
  for (const [id, { text }] of rows) {
    met.push(`${id} ${text}`)
    if (id !== 'b') continue
    rows.set('a', { text: 'edited' })
    rows.set('c', { text: 'edited' })
    rows.delete('d')
    rows.set('e', { text: 'new' })
  }
  expect(met).toEqual(['a stored at 0', 'b stored at 1', 'c edited', 'e new'])
})
