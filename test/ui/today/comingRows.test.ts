import { expect, test } from 'vitest'
import { todayOn } from '../../../src/core/today'
import { comingRows } from '../../../src/ui/today/comingRows'
import { bookOf, day, person } from '../../core/given'
import { speaker } from '../../core/texts'

test('a festival is one line for all who keep it, a birthday one for each', () => {
  const people = ['Ana', 'Ben', 'Cleo'].map((name) => person(name, { starred: true, birthday: { month: 12, day: 5 }, festivals: name === 'Cleo' ? ['hanukkah', 'christmas'] : ['hanukkah'] }))
  const rows = comingRows(todayOn(bookOf(people), day('2026-12-01')).dates)
  expect(rows.map(({ date, line, path }) => [date, speaker('en')([line]), path])).toEqual([
    ['2026-12-04', 'Hanukkah: 3 people', '/calendar/2026-12-04'],
    ['2026-12-05', 'Ana, birthday', '/people/Ana'],
    ['2026-12-05', 'Ben, birthday', '/people/Ben'],
    ['2026-12-05', 'Cleo, birthday', '/people/Cleo'],
  ])
})

test('a festival only one person keeps leads to them', () => {
  const rows = comingRows(todayOn(bookOf([person('Cleo', { starred: true, festivals: ['christmas'] })]), day('2026-12-20')).dates)
  expect(rows.map(({ line, path }) => [speaker('en')([line]), path])).toEqual([['Cleo, Christmas', '/people/Cleo']])
})
