import { describe, expect, test } from 'vitest'
import { fromDayNumber } from '../../src/core/days'
import { festivalDays } from '../../src/core/festivalDays'
import { type Festival, festivalNamed, festivals } from '../../src/core/festivals'
import { todayOn } from '../../src/core/today'
import { bookOf, day, monthly, person, run } from './given'
import { speaker } from './texts'

/** As announced or published: Hong Kong Observatory, the Indian government, Umm al-Qura, and the rules everybody knows. Those that begin at nightfall stand on that evening. */
const known: Partial<Record<Festival, readonly string[]>> = {
  'new-year': ['2024-01-01', '2025-01-01', '2026-01-01'],
  'orthodox-christmas': ['2024-01-07', '2025-01-07'],
  'spring-festival': ['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
  'lantern-festival': ['2024-02-24', '2025-02-12', '2026-03-03'],
  ramadan: ['2024-03-11', '2025-03-01', '2026-02-18', '2027-02-08'],
  nowruz: ['2024-03-20', '2025-03-21', '2026-03-21', '2027-03-21', '2028-03-20', '2029-03-20', '2030-03-21'],
  passover: ['2024-04-22', '2025-04-12', '2026-04-01', '2027-04-21', '2028-04-10', '2029-03-30', '2030-04-17'],
  easter: ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21'],
  'orthodox-easter': ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16', '2029-04-08', '2030-04-28'],
  'eid-al-fitr': ['2024-04-10', '2025-03-30', '2026-03-20', '2027-03-09'],
  'dragon-boat': ['2024-06-10', '2025-05-31', '2026-06-19', '2027-06-09', '2028-05-28', '2029-06-16', '2030-06-05'],
  'eid-al-adha': ['2024-06-16', '2025-06-06', '2026-05-27', '2027-05-16'],
  'mid-autumn': ['2024-09-17', '2025-10-06', '2026-09-25', '2027-09-15', '2028-10-03', '2029-09-22', '2030-09-12'],
  'rosh-hashanah': ['2024-10-02', '2025-09-22', '2026-09-11', '2027-10-01', '2028-09-20', '2029-09-09', '2030-09-27'],
  'double-ninth': ['2024-10-11', '2025-10-29', '2026-10-18'],
  'thanksgiving-canada': ['2024-10-14', '2025-10-13', '2026-10-12'],
  diwali: ['2024-10-31', '2025-10-20', '2026-11-08', '2027-10-29', '2028-10-17', '2029-11-05', '2030-10-26'],
  thanksgiving: ['2024-11-28', '2025-11-27', '2026-11-26', '2027-11-25', '2028-11-23', '2029-11-22', '2030-11-28'],
  hanukkah: ['2024-12-25', '2025-12-14', '2026-12-04', '2027-12-24', '2028-12-12', '2029-12-01', '2030-12-20'],
  christmas: ['2024-12-25', '2025-12-25'],
}

describe.each(festivals)('%s', (festival) => {
  test.each(known[festival] ?? [])('falls on %s', (on) => {
    expect(festivalDays(festival, Number(on.slice(0, 4))).map(fromDayNumber)).toEqual([on])
  })

  test('comes every year of a century, and once unless it goes by the Islamic moon', () => {
    expect(known[festival]?.length).toBeGreaterThan(1)
    for (let year = 1990; year <= 2060; year++) {
      const days = festivalDays(festival, year).map(fromDayNumber)
      expect(days.every((each) => Number(each.slice(0, 4)) === year)).toBe(true)
      const islamic = ['ramadan', 'eid-al-fitr', 'eid-al-adha'].includes(festival)
      expect([year, days.length]).toEqual([year, islamic && days.length === 2 ? 2 : 1])
    }
  })
})

describe('who is told', () => {
  test.each([
    { given: 'starred', fields: { starred: true }, told: 1, coming: 1 },
    { given: 'with a cadence', fields: { cadence: monthly }, told: 1, coming: 1 },
    { given: 'neither', fields: {}, told: 0, coming: 0 },
    { given: 'paused', fields: { starred: true, state: { pausedUntil: day('2027-01-01') } }, told: 0, coming: 0 },
    { given: 'archived', fields: { starred: true, state: 'archived' as const }, told: 0, coming: 0 },
    { given: 'deceased, kept in memory', fields: { starred: true, state: 'deceased' as const, memorial: true }, told: 0, coming: 0 },
  ])('$given: nudged $told', ({ fields, told, coming }) => {
    const today = todayOn(bookOf([person('Priya', { festivals: ['diwali'], ...fields })]), day('2026-11-08'))
    expect([today.first.length, today.dates.length]).toEqual([told, coming])
  })

  test('a birthday and a festival on one day make one row', () => {
    const [row, ...others] = todayOn(bookOf([person('Priya', { starred: true, festivals: ['diwali', 'christmas'], birthday: { month: 11, day: 8 } })]), day('2026-11-08')).first
    expect(others).toEqual([])
    expect(row).toMatchObject({ reason: 'date', reasons: ['date'], dueOn: '2026-11-08', dates: ['2026-11-08'] })
    expect(speaker('en')(row?.why ?? [])).toBe('Birthday. Priya has their birthday today. Diwali. Diwali is today.')
  })
})

test.each([
  { festival: 'diwali' as const, on: '2026-11-08', en: 'Diwali. Diwali is today.', zh: '排灯节。今天是排灯节。' },
  { festival: 'diwali' as const, on: '2026-11-03', en: 'Diwali. Diwali is on 2026-11-08.', zh: '排灯节。2026-11-08是排灯节。' },
  { festival: 'hanukkah' as const, on: '2026-12-04', en: 'Hanukkah. Hanukkah begins this evening.', zh: '光明节。光明节今晚开始。' },
  { festival: 'hanukkah' as const, on: '2026-12-01', en: 'Hanukkah. Hanukkah begins on the evening of 2026-12-04.', zh: '光明节。光明节从 2026-12-04晚上开始。' },
])('$festival seen from $on: $en', ({ festival, on, en, zh }) => {
  const why = todayOn(bookOf([person('Ana', { starred: true, festivals: [festival] })], [], { dateLead: 5 }), day(on)).first[0]?.why ?? []
  expect(speaker('en')(why)).toBe(en)
  expect(speaker('zh')(why)).toBe(zh)
})

test('every festival has a name in both languages, and is known by it', () => {
  for (const festival of festivals) {
    const names = (['en', 'zh'] as const).map((language) => speaker(language)([{ key: `festivals:${festival}` }]))
    expect(names.map(festivalNamed).concat(festivalNamed(festival))).toEqual([festival, festival, festival])
  }
})

test.each([
  { text: 'CNY', festival: 'spring-festival' },
  { text: 'Chinese New Year', festival: 'spring-festival' },
  { text: ' mid-autumn ', festival: 'mid-autumn' },
  { text: '圣诞', festival: 'christmas' },
  { text: 'Festivus', festival: undefined },
])('"$text" is $festival', ({ text, festival }) => {
  expect(festivalNamed(text)).toBe(festival)
})

test('what somebody keeps is a field like any other, and its change can be undone', () => {
  const book = bookOf([person('Priya')])
  run(book, { type: 'person.edit', id: 'Priya', patch: { festivals: ['diwali'] } })
  expect(book.people.get('Priya')?.festivals).toEqual(['diwali'])
  expect(() => run(book, { type: 'person.edit', id: 'Priya', patch: { festivals: ['festivus'] } })).toThrow()
})

test('festivals of many at once: put on and taken off, in the order of the year, undone as one', () => {
  const book = bookOf([person('Ana', { festivals: ['christmas', 'easter'] }), person('Ben')])
  const change = run(book, { type: 'person.setFestivals', ids: ['Ana', 'Ben'], add: ['mid-autumn', 'spring-festival'], remove: ['easter'] })
  expect([...book.people.values()].map(({ festivals }) => festivals)).toEqual([['spring-festival', 'mid-autumn', 'christmas'], ['spring-festival', 'mid-autumn']])
  expect(change.label).toMatchObject({ key: 'changes:person.festivals', params: { count: 2 } })
  run(book, { type: 'person.setFestivals', ids: ['Ben'], remove: ['spring-festival', 'mid-autumn'] })
  expect(book.people.get('Ben')?.festivals).toBeUndefined()
})
