import { describe, expect, test } from 'vitest'
import { staleOf } from '../../../src/core/asOf/stale'
import { todayOn } from '../../../src/core/today'
import { bookOf, day, person, reminder } from '../given'
import { speaker } from '../texts'

const today = day('2026-11-27')

describe('what was said is asked about again', () => {
  test.each([
    { field: 'needs', asOf: '2025-11-27', stale: 12 },
    { field: 'needs', asOf: '2025-11-28', stale: undefined },
    { field: 'needs', asOf: '2025-09-10', stale: 14 },
    { field: 'motivation', asOf: '2025-12-01', stale: undefined },
    { field: 'situation', asOf: '2026-05-27', stale: 6 },
    { field: 'situation', asOf: '2026-05-28', stale: undefined },
    { field: 'situation', asOf: '2027-01-01', stale: undefined },
  ] as const)('$field of $asOf', ({ field, asOf, stale }) => {
    const said = { [field]: { text: 'three spare luminaires', asOf: day(asOf) } }
    expect(staleOf(said, today)).toEqual(stale === undefined ? [] : [{ field, text: 'three spare luminaires', months: stale }])
  })

  test('as something to say, the oldest first, besides how they are doing', () => {
    const ana = person('Ana', { needs: { text: 'shorter lead times', asOf: day('2025-09-10') }, motivation: { text: 'Her own studio.', asOf: day('2024-01-10') }, situation: { text: 'Moving house', asOf: day('2026-10-01') } })
    const [row] = todayOn(bookOf([ana], [reminder(['Ana'], '2026-11-27')]), today).first
    expect(row?.say.map(({ line, from }) => speaker('en')([line, from]))).toEqual(['As of 2026-10-01: “Moving house”. situation', 'Noted 34 months ago: “Her own studio” moves them. Ask again. what moves them'])
  })
})
