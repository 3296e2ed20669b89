import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseFilter, type FilterPair, filtersOn, hasFilter, isFiltered, turnFilter, wordsOf, writeFilter } from '../../../src/ui/search/filters'

test.each([
  ['a filter joins what is typed', 'anna', ['tag', 'client'], 'anna tag:client'],
  ['chosen again it goes', 'anna tag:client', ['tag', 'client'], 'anna'],
  ['a name of two words is quoted', '', ['company', 'Blue Door'], 'company:"Blue Door"'],
  ['and found again', 'company:"Blue Door" anna', ['company', 'Blue Door'], 'anna'],
  ['however it is capitalised', 'TAG:Client', ['tag', 'client'], ''],
  ['what is left out stays left out', '-tag:client', ['tag', 'client'], '-tag:client tag:client'],
  ['one with nothing after the colon', 'anna', ['cold', ''], 'anna cold:'],
  ['two spaces in a name are the name’s', 'anna  tag:"a  b"', ['tag', 'a  b'], 'anna'],
  ['and stay when it is put in', 'anna  lee', ['tag', 'a  b'], 'anna lee tag:"a  b"'],
  ['Chinese', '张', ['tag', '客户'], '张 tag:客户'],
] as const)('turning a filter: %s', (_, query, pair, expected) => {
  expect(turnFilter(query, pair)).toBe(expected)
})

const tones: readonly FilterPair[] = [['warm', ''], ['cooling', ''], ['cold', '']]

test.each([
  ['the first choice', 'anna', ['cold', ''], 'anna cold:'],
  ['another one takes its place', 'anna cold:', ['warm', ''], 'anna warm:'],
  ['the same again takes it away', 'cold: anna', ['cold', ''], 'anna'],
] as const)('choosing one of several: %s', (_, query, chosen, expected) => {
  expect(chooseFilter(query, tones, chosen)).toBe(expected)
})

test.each([
  ['tag:client anna "blue door" -old', 'anna blue door', true],
  ['anna berg', 'anna berg', false],
  ['cold:', '', true],
  ['', '', false],
])('the words of “%s” are “%s”', (query, words, filtered) => {
  expect(wordsOf(query)).toBe(words)
  expect(isFiltered(query)).toBe(filtered)
})

test('any filter that is put in is found there, and turning it twice leaves the words alone', () => {
  const name = fc.constantFrom('tag', 'company', 'city')
  const value = fc.string({ minLength: 1 }).filter((text) => text.replaceAll('"', '').trim() !== '' && !text.includes('"'))
  fc.assert(
    fc.property(name, value, (filter, text) => {
      const pair: FilterPair = [filter, text]
      expect(hasFilter(writeFilter(pair), pair)).toBe(true)
      expect(filtersOn(writeFilter(pair), pair[0])(pair[1])).toBe(true)
      expect(filtersOn(writeFilter(pair), pair[0])(`${pair[1]}!`)).toBe(false)
      expect(turnFilter(turnFilter('anna berg', pair), pair)).toBe('anna berg')
    }),
  )
})
