import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, foldWithOrigin } from '../../src/core/fold'

describe('text is compared without what people leave out', () => {
  test.each([
    ['Müller', 'muller'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Øre', 'ore'],
    ['Łukasz', 'lukasz'],
    ['Æsop', 'aesop'],
    ['İstanbul', 'istanbul'],
    ['ＡＢＣ１２', 'abc12'],
    ['ﬁne', 'fine'],
    ['Σίσυφος', 'σισυφοσ'],
    ['김민준', '김민준'],
    ['王小明', '王小明'],
    ['  Anna  ', 'anna'],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

test('the way back leads to the characters it came from', () => {
  const text = 'An der Straße, Café'
  const folded = foldWithOrigin(text)
  const at = folded.text.indexOf('strasse')
  expect(text.slice(folded.startOf(at), folded.endOf(at + 6))).toBe('Straße')
  const cafe = folded.text.indexOf('cafe')
  expect(text.slice(folded.startOf(cafe), folded.endOf(cafe + 3))).toBe('Café')
})

test('with or without the way back, the same text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(foldWithOrigin(text).text.trim()).toBe(foldText(text))), { numRuns: 1000 })
})

test('folding twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(foldText(foldText(text))).toBe(foldText(text))), { numRuns: 1000 })
})
