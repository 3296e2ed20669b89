import { afterEach, expect, test } from 'vitest'
import { openTexts } from '../../src/hosts/texts'

const { DateTimeFormat } = Intl
afterEach(() => {
  Intl.DateTimeFormat = DateTimeFormat
})

test('days are written in the language’s order, with the year where it is another than today’s, and what writes them is made once', () => {
  let made = 0
  class Counted extends DateTimeFormat {
    constructor(...args: ConstructorParameters<typeof DateTimeFormat>) {
      super(...args)
      made++
    }
  }
  Intl.DateTimeFormat = Counted as typeof DateTimeFormat
  const days = (language: 'en' | 'zh') => {
    const { day } = openTexts(language, '2026-03-02')
    return [day('2026-12-10'), day('2027-01-05')]
  }
  for (let times = 0; times < 20; times++) {
    expect(days('en')).toEqual(['10 December', '5 January 2027'])
    expect(days('zh')).toEqual(['12月10日', '2027年1月5日'])
  }
  expect(made).toBeLessThanOrEqual(4)
})
