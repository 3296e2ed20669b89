import { expect, test } from 'vitest'
import { paperRows } from '../../../src/ui/week/paperRows'

test.each([
  { what: 'all of what is short', room: 38, totals: [3, 12], rows: [3, 12] },
  { what: 'as much of each where both are long', room: 38, totals: [900, 4000], rows: [19, 19] },
  { what: 'what one leaves goes to the other', room: 38, totals: [4000, 5], rows: [33, 5] },
  { what: 'all the room for one alone', room: 22, totals: [71], rows: [22] },
  { what: 'nothing of nothing', room: 38, totals: [0, 40], rows: [0, 38] },
])('on paper: $what', ({ room, totals, rows }) => {
  expect(paperRows(room, totals)).toEqual(rows)
})
