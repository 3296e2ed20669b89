import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/core/dates'
import { displayName, type Person } from '../../src/core/people'
import { csvRecords } from '../../src/formats/csvRecords'
import { guardCell, unguardCell } from '../../src/formats/csvGuard'
import { readCsv } from '../../src/formats/readCsv'
import { writeCsv } from '../../src/formats/writeCsv'
import { person, text } from './people'

const today = '2026-11-22' as Day

function readAll(csv: string | Uint8Array, options: { dateOrder?: 'day-month' | 'month-day'; columns?: ReadonlyMap<string, string> } = {}) {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv
  const items = [...readCsv(bytes, { file: 'a.csv', today, ...options })]
  return {
    people: items.flatMap((item) => (item.kind === 'person' ? [item.person] : [])),
    problems: items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : [])),
    columns: items.flatMap((item) => (item.kind === 'columns' ? item.columns : [])),
    details: items.flatMap((item) => (item.kind === 'detail' ? [item.detail] : [])),
  }
}

function fieldsOf({ id: _id, createdAt: _c, updatedAt: _u, ...fields }: Person) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)))
}

const named = person.filter((one) => displayName(one) !== '')

describe("Hearth's own table", () => {
  test('reads back with every field of everyone', () => {
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 4 }), (people) => {
        const csv = [...writeCsv(people, () => ({ entries: [], nameOf: () => undefined }))].join('')
        const read = readAll(csv)
        expect(read.problems).toEqual([])
        expect(read.people.map(({ uid }) => uid)).toEqual(people.map(({ id }) => id))
        expect(read.people.map(({ fields }) => fields)).toEqual(people.map(fieldsOf))
      }),
      { numRuns: 300 },
    )
  })

  test('holds no cell that a spreadsheet would run, whichever separator it expects', () => {
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 3 }), (people) => {
        const csv = [...writeCsv(people, () => ({ entries: [], nameOf: () => undefined }))].join('')
        for (const delimiter of [',', ';', '\t', '|']) {
          const rows = Papa.parse<string[]>(csv, { delimiter }).data
          expect(rows.flat().filter((cell) => /^"*[ ]*[=+\-@\t\r\n\0＝＋－＠]/.test(cell))).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the guard comes off exactly as it went on', () => {
    const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', "'", '"', ' ', ',', ';', 'a') })
    fc.assert(fc.property(nasty, (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell)
      }), { numRuns: 2000 })
  })
})

test('records are those of any other reader of well-formed files', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t'), fc.boolean(), (rows, delimiter, quotes) => {
      const csv = Papa.unparse(rows, { delimiter, quotes })
      expect([...csvRecords(csv, delimiter)].map(({ cells }) => cells)).toEqual(Papa.parse<string[]>(csv, { delimiter }).data)
    }),
  )
})
