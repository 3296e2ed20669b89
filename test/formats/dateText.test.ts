import { describe, expect, test } from 'vitest'
import { isNoDate, readDateText } from '../../src/formats/dateText'
import { today } from './read'

const date = (text: string) => readDateText(text, 'day-month', today)?.date

describe('dates as people and programs write them', () => {
  test.each([
    ['2026-08-30', 2026, 8, 30],
    ['20260830', 2026, 8, 30],
    ['2026/8/3', 2026, 8, 3],
    ['12 Mar 2024', 2024, 3, 12],
    ['7-Feb-22', 2022, 2, 7],
    ['1 June 2025', 2025, 6, 1],
    ['June 1, 2025', 2025, 6, 1],
    ['1st of June 2025', 2025, 6, 1],
    ['1. März 2025', 2025, 3, 1],
    ['1er août 2025', 2025, 8, 1],
    ['3 juillet 2025', 2025, 7, 3],
    ['3 juin 2025', 2025, 6, 3],
    ['1 de diciembre de 2025', 2025, 12, 1],
    ['2025年6月1日', 2025, 6, 1],
    ['03/09/2026', 2026, 9, 3],
    ['3.9.26', 2026, 9, 3],
    ['9/4/79', 1979, 4, 9],
    ['2025-06-01 14:30', 2025, 6, 1],
    ['2025-06-01T14:30:00Z', 2025, 6, 1],
  ])('%s', (text, year, month, day) => {
    expect(date(text)).toEqual({ year, month, day })
  })

  test.each([
    ['--03-14', 3, 14],
    ['--0314', 3, 14],
    ['14 March', 3, 14],
    ['March 14', 3, 14],
    ['14.3.', 3, 14],
    ['14/03', 3, 14],
    ['3月14日', 3, 14],
    ['1604-03-14', 3, 14],
  ])('%s has no year', (text, month, day) => {
    expect(date(text)).toEqual({ month, day })
  })

  test.each(['', '0/0/00', '00/00/0000', '0000-00-00', '31/02/2024', '32 May', 'soon', '2024', 'Mar 2024', '2024-13-01', '1/2/3/4', `${'1/'.repeat(10_000)}`])('%s is none', (text) => {
    expect(date(text)).toBeUndefined()
  })

  test('0/0/00 means that there is no date', () => {
    expect(['0/0/00', '00/00/0000', '0000-00-00', '1/1/00', 'x'].map(isNoDate)).toEqual([true, true, true, false, false])
  })
})
