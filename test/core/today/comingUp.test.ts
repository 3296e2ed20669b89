import { expect, test } from 'vitest'
import { comingRows, comingUp } from '../../../src/core/today/comingUp'
import { bookOf, day, person } from '../given'
import { speaker } from '../texts'

test('a festival is one line for all who keep it, a birthday one for each', () => {
  const people = ['Ana', 'Ben', 'Cleo'].map((name) => person(name, { starred: true, birthday: { month: 12, day: 5 }, festivals: name === 'Cleo' ? ['hanukkah', 'christmas'] : ['hanukkah'] }))
  const rows = comingRows(bookOf(people), day('2026-12-01'))
  expect(rows.map(({ date, line, personId }) => [date, speaker('en')([line]), personId])).toEqual([
    ['2026-12-04', 'Hanukkah: 3 people', undefined],
    ['2026-12-05', 'Ana, birthday', 'Ana'],
    ['2026-12-05', 'Ben, birthday', 'Ben'],
    ['2026-12-05', 'Cleo, birthday', 'Cleo'],
  ])
})

test('a festival only one person keeps leads to them', () => {
  const rows = comingRows(bookOf([person('Cleo', { starred: true, festivals: ['christmas'] })]), day('2026-12-20'))
  expect(rows.map(({ line, personId }) => [speaker('en')([line]), personId])).toEqual([['Cleo, Christmas', 'Cleo']])
})

test.each([
  { limit: undefined, names: ['Ana', 'Ben', 'Cleo'] },
  { limit: 2, names: ['Ana', 'Ben'] },
  { limit: 0, names: [] },
])('the first $limit lines of all there are', ({ limit, names }) => {
  const book = bookOf(['Cleo', 'Ana', 'Ben'].map((name) => person(name, { birthday: { month: 12, day: 5 } })))
  const asked = comingUp.answer(book, { limit }, { today: day('2026-12-01'), localTime: '2026-12-01T12:00', finder: { find: () => [] } })
  expect([asked.rows.map(({ personId }) => personId), asked.total]).toEqual([names, 3])
})
