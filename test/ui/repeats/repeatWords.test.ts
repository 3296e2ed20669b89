import i18next from 'i18next'
import { describe, expect, test } from 'vitest'
import { Day } from '../../../src/core/dates'
import { readRepeat } from '../../../src/core/plainRepeats'
import { wordsBeside } from '../../../src/core/wordsBeside'
import { repeatWords } from '../../../src/ui/repeats/repeatWords'
import english from '../../../resources/translations/en/repeats.json'
import chinese from '../../../resources/translations/zh/repeats.json'

const today = Day.parse('2026-11-21')
await i18next.init({ resources: { en: { repeats: english }, zh: { repeats: chinese } }, lng: 'en', showSupportNotice: false, interpolation: { escapeValue: false } })
const speaker = (language: string) => ({ t: i18next.getFixedT(language), language })

const rules = [
  { rule: 'FREQ=DAILY', en: 'every day', zh: '每天' },
  { rule: 'FREQ=WEEKLY;INTERVAL=2', en: 'every 2 weeks', zh: '每 2 周' },
  { rule: 'FREQ=WEEKLY;BYDAY=FR', en: 'every week on Friday', zh: '每周五' },
  { rule: 'FREQ=WEEKLY;BYDAY=MO,WE', en: 'every week on Monday and Wednesday', zh: '每周一和周三' },
  { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', en: 'every 2 weeks on Thursday', zh: '每 2 周的周四' },
  { rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', en: 'every working day', zh: '每个工作日' },
  { rule: 'FREQ=MONTHLY;BYDAY=-1FR', en: 'every month on the last Friday', zh: '每月最后一个周五' },
  { rule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU', en: 'every 3 months on the second Tuesday', zh: '每 3 个月第二个周二' },
  { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', en: 'every month on the last working day', zh: '每月最后一个工作日' },
  { rule: 'FREQ=MONTHLY;BYMONTHDAY=22', en: 'every month on the 22nd', zh: '每月22 日' },
  { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', en: 'every month on the last day', zh: '每月最后一天' },
  { rule: 'FREQ=YEARLY', en: 'every year', zh: '每年' },
  { rule: 'FREQ=WEEKLY;COUNT=5', en: 'every week, 5 times', zh: '每周，共 5 次' },
  { rule: 'FREQ=MONTHLY;UNTIL=20270630', en: 'every month until 30 June 2027', zh: '每月，直到 2027年6月30日' },
]

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test.each(rules)('$rule is said, and read back from what is said', ({ rule, ...said }) => {
    const words = repeatWords({ rule }, speaker(language))
    expect(words).toBe(said[language])
    const read = readRepeat(words, { today, language })
    expect(read?.plan).toEqual({ rule })
    expect(wordsBeside(words, read ? [read] : [])).toBeUndefined()
  })

  test.each([1, 3])('%i months after it is done, too', (every) => {
    const plan = { afterDone: { every, unit: 'month' as const } }
    expect(readRepeat(repeatWords(plan, speaker(language)), { today, language })?.plan).toEqual(plan)
  })

  test('what there are no words for is shown as the rule', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=2'
    expect(repeatWords({ rule }, speaker(language))).toContain(rule)
  })
})

test('a yearly day in its month', () => {
  expect(repeatWords({ rule: 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO' }, speaker('en'))).toBe('every year on the last Monday of May')
  expect(repeatWords({ rule: 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO' }, speaker('zh'))).toBe('每年五月最后一个周一')
})
