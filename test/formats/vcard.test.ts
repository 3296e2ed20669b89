import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type Day } from '../../src/core/dates'
import { displayName, type Person } from '../../src/core/people'
import { readVcards } from '../../src/formats/readVcards'
import { uidOf, writeVcard } from '../../src/formats/writeVcard'
import { day, person, text } from './people'

const today = '2026-11-22' as Day

function readAll(vcard: string | Uint8Array) {
  const bytes = typeof vcard === 'string' ? new TextEncoder().encode(vcard) : vcard
  const items = [...readVcards(bytes, { file: 'a.vcf', today })]
  return {
    people: items.flatMap((item) => (item.kind === 'person' ? [item] : [])),
    problems: items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : [])),
  }
}

/** What is known of a person, without what belongs to the row. */
function fieldsOf({ id: _id, createdAt: _c, updatedAt: _u, ...fields }: Person) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)))
}

describe.each(['4.0', '3.0'] as const)('what is written as vCard %s', (version) => {
  test('reads back with every field', () => {
    fc.assert(
      fc.property(person.map((one) => (version === '3.0' ? { ...one, organisations: one.organisations.slice(0, 1) } : one)).filter((one) => displayName(one) !== ''), fc.array(fc.record({ text, at: day, pinned: fc.boolean() }), { maxLength: 3 }), (one, notes) => {
        const entries = notes.map((note, i) => ({ id: String(i), kind: 'note' as const, personIds: [one.id], createdAt: one.createdAt, updatedAt: one.createdAt, at: note.at as never, text: note.text, ...(note.pinned ? { pinned: true } : {}) }))
        const { people, problems } = readAll(writeVcard(one, { notes: entries, version }))
        expect(problems).toEqual([])
        expect(people).toHaveLength(1)
        const read = people[0]?.person
        expect(read?.uid).toBe(uidOf(one))
        const { kind: _kind, ...rest } = fieldsOf(one)
        expect({ state: 'active', ...read?.fields }).toEqual({ kind: one.kind, ...rest })
        expect(read?.entries).toEqual(entries.map(({ kind, at, text, pinned }) => ({ kind, at, text, ...(pinned ? { pinned } : {}) })))
      }),
      { numRuns: 500 },
    )
  })

  test('is what another reader of vCards understands', () => {
    fc.assert(
      fc.property(person.filter((one) => displayName(one) !== ''), (one) => {
        const card = ICAL.parse(writeVcard(one, { version })) as [string, [string, unknown, string, ...unknown[]][]]
        const properties = card[1]
        expect(properties.filter(([name]) => name === 'version').map(([, , , value]) => value)).toEqual([version])
        expect(properties.filter(([name]) => name === 'email').map(([, , , value]) => value)).toEqual(one.emails.map(({ value }) => value))
        expect(properties.find(([name]) => name === 'fn')?.[3]).toBe(displayName(one))
        expect(properties.filter(([name]) => name === 'x-hearth-field')).toHaveLength(one.fields.length)
      }),
    )
  })
})
