import { expect, test } from 'vitest'
import { addDays } from '../../src/core/days'
import { bookOf, call, day, person } from './given'

const today = day('2026-05-04')
const yesterday = addDays(today, -1)
const tomorrow = addDays(today, 1)
const people = ['Ana', 'Ben', 'Cleo'].map((id) => person(id))

/** Keeps something, and tells how it was come by. */
function keeping() {
  const book = bookOf(people)
  const told: string[] = []
  const ask = (key: string, on = today) => {
    told.length = 0
    book.rememberAll(key, on, () => told.push('anew'), (before, touched) => {
      told.push(...[...touched].sort())
      return before
    })
    return [...told]
  }
  return { book, ask }
}

test('what was worked out is kept until somebody changes, and then renewed with who did', () => {
  const { book, ask } = keeping()
  expect([ask('a'), ask('a'), ask('b')]).toEqual([['anew'], [], ['anew']])
  book.set('people', 'Ben', person('Ben', { starred: true }))
  book.set('entries', 'talk', { ...call('Ana', today), id: 'talk' })
  expect([ask('a'), ask('a')]).toEqual([['Ana', 'Ben', 'talk'], []])
  book.set('people', 'Cleo', undefined)
  expect([ask('a'), ask('b')]).toEqual([['Cleo'], ['Ana', 'Ben', 'Cleo', 'talk']])
  book.set('settings', 'settings', { id: 'settings', tagRules: [{ tag: 'client', days: 9, since: today }] })
  expect(ask('a')).toEqual(['anew'])
})

test('what nobody can renew is worked out anew', () => {
  const book = bookOf(people)
  let times = 0
  const ask = () => book.rememberAll('homes', today, () => ++times)
  expect([ask(), ask()]).toEqual([1, 1])
  book.set('people', 'Ana', undefined)
  expect(ask()).toBe(2)
})

test('once a day begins nothing of the days before is kept; a look at tomorrow takes nothing from today', () => {
  const { book, ask } = keeping()
  for (const key of ['a', 'b']) ask(key, yesterday)
  expect([ask('c', today), ask('d', tomorrow)]).toEqual([['anew'], ['anew']])
  expect([ask('a', yesterday), ask('b', yesterday)]).toEqual([[], []])
  book.beginDay(today)
  expect([ask('c', today), ask('d', tomorrow)]).toEqual([[], []])
  expect([ask('a', yesterday), ask('b', yesterday)]).toEqual([['anew'], ['anew']])
})

test('a huge change is not noted person by person: what was kept is let go, and worked out anew', () => {
  const { book, ask } = keeping()
  const bringIn = (count: number) => {
    for (let number = 0; number < count; number++) book.set('people', `new ${number}`, person(`new ${number}`))
  }
  ask('a')
  bringIn(1000)
  expect(ask('a')).toHaveLength(1000)
  bringIn(20_000)
  expect(ask('a')).toEqual(['anew'])
})
