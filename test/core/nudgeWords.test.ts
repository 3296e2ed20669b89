import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/core/days'
import type { Entry } from '../../src/core/entries/registry'
import { channels, type Person } from '../../src/core/people'
import { todayOn } from '../../src/core/today'
import { bookOf, call, day, monthly, note, person, reminder } from './given'
import { speaker } from './texts'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const english = speaker('en')
const chinese = speaker('zh')

function row(fields: Partial<Person>, rows: readonly Entry[] = []) {
  const { first, reachOut } = todayOn(bookOf([person('Marta', fields)], rows), today)
  const nudge = first[0] ?? reachOut[0]
  if (!nudge) throw new Error('nobody to reach out to')
  return nudge
}

describe('why now', () => {
  test.each([
    {
      given: 'cooling',
      fields: { cadence: monthly },
      rows: [call('Marta', ago(41))],
      en: 'Cooling. Last talked 41 days ago, you wanted 30. Cold on 2026-12-10.',
      zh: '正在转凉。上次联系是 41 天前，你希望每 30 天联系一次。到 2026-12-10就冷淡了。',
    },
    {
      given: 'cold',
      fields: { cadence: monthly },
      rows: [call('Marta', ago(79))],
      en: 'Cold since 2026-11-02. Last talked 79 days ago, you wanted 30.',
      zh: '已经冷淡，从 2026-11-02起。上次联系是 79 天前，你希望每 30 天联系一次。',
    },
    {
      given: 'cold from today',
      fields: { cadence: monthly },
      rows: [call('Marta', ago(60))],
      en: 'Cold from today. Last talked 60 days ago, you wanted 30.',
      zh: '已经冷淡，从今天起。上次联系是 60 天前，你希望每 30 天联系一次。',
    },
    {
      given: 'from memory',
      fields: { cadence: monthly },
      rows: [call('Marta', ago(41), { estimated: true })],
      en: 'Cooling. Last talked about 41 days ago by your estimate, you wanted 30. Cold on 2026-12-10.',
      zh: '正在转凉。按你的估计，上次联系大约是 41 天前，你希望每 30 天联系一次。到 2026-12-10就冷淡了。',
    },
    {
      given: 'every day, talked yesterday',
      fields: { cadence: { days: 1, since: ago(9) } },
      rows: [call('Marta', ago(1))],
      en: 'Cooling. Last talked 1 day ago, you wanted 1. Cold on 2026-11-22.',
      zh: '正在转凉。上次联系是 1 天前，你希望每 1 天联系一次。到 2026-11-22就冷淡了。',
    },
    {
      given: 'never talked',
      fields: { cadence: { days: 30, since: ago(35) } },
      rows: [],
      en: 'A first hello. You have not talked yet; you wanted every 30 days.',
      zh: '打个招呼吧。你们还没有联系过；你希望每 30 天联系一次。',
    },
    {
      given: 'never talked, and cold by now',
      fields: { cadence: { days: 30, since: ago(65) } },
      rows: [],
      en: 'Cold since 2026-11-16. You have not talked yet; you wanted every 30 days.',
      zh: '已经冷淡，从 2026-11-16起。你们还没有联系过；你希望每 30 天联系一次。',
    },
    {
      given: 'a birthday and a rhythm',
      fields: { cadence: monthly, birthday: { year: 1986, month: 11, day: 21 } },
      rows: [call('Marta', ago(41))],
      en: 'Birthday. Marta turns 40 today. Last talked 41 days ago, you wanted 30. Cold on 2026-12-10.',
      zh: '生日。Marta今天满 40 岁。上次联系是 41 天前，你希望每 30 天联系一次。到 2026-12-10就冷淡了。',
    },
    {
      given: 'the birthday of a child',
      fields: { starred: true, relations: [{ name: 'Leo', label: 'son', birthday: { year: 2017, month: 11, day: 21 } }] },
      rows: [],
      en: 'Birthday. Leo (Marta’s son) turns 9 today.',
      zh: '生日。Leo（Marta的儿子）今天满 9 岁。',
    },
    {
      given: 'an anniversary',
      fields: { starred: true, dates: [{ label: 'anniversary', date: { year: 2025, month: 11, day: 21 } }] },
      rows: [],
      en: 'anniversary. It is one year today.',
      zh: '纪念日。今天满 1 年。',
    },
    { given: 'a reminder for today', fields: {}, rows: [reminder(['Marta'], today)], en: 'For today: “Send the offer”.', zh: '今天要做：“Send the offer”。' },
    { given: 'a reminder with a time', fields: {}, rows: [reminder(['Marta'], today, { time: '15:00' })], en: 'For today: “Send the offer”, at 15:00.', zh: '今天要做：“Send the offer”，15:00。' },
    { given: 'a missed reminder', fields: {}, rows: [reminder(['Marta'], ago(3))], en: 'Still open: “Send the offer”, from 2026-11-18.', zh: '还没做：“Send the offer”，原定 2026-11-18。' },
  ])('$given', ({ fields, rows, en, zh }) => {
    const { why } = row(fields, rows)
    expect(english(why)).toBe(en)
    expect(chinese(why)).toBe(zh)
  })
})

describe('something to say', () => {
  const due = { cadence: monthly }
  const long = call('Marta', ago(41), { text: '' })
  test.each([
    { given: 'nothing known', fields: {}, rows: [], en: '' },
    { given: 'what was planned', fields: {}, rows: [reminder(['Marta'], addDays(today, 5))], en: 'You planned “Send the offer” for 2026-11-26.' },
    { given: 'a date of hers ahead', fields: { dates: [{ label: 'the Valencia half marathon', date: { month: 12, day: 1 } }] }, rows: [], en: 'Ask about the Valencia half marathon, on 2026-12-01.' },
    { given: 'her son’s birthday', fields: { relations: [{ name: 'Leo', label: 'son', birthday: { year: 2017, month: 11, day: 24 } }] }, rows: [], en: 'Leo (Marta’s son) turns 9 on 2026-11-24.' },
    { given: 'her situation', fields: { situation: { text: 'moving to a larger shop', asOf: day('2026-09-01') } }, rows: [], en: 'As of 2026-09-01: “moving to a larger shop”.' },
    { given: 'an interest', fields: { interests: [{ text: 'half marathons' }, { text: 'cortado' }] }, rows: [], en: 'Ask about half marathons.' },
    { given: 'an interest that did not come up lately', fields: { interests: [{ text: 'half marathons' }, { text: 'cortado' }] }, rows: [note('Marta', ago(10), 'Ran two Half Marathons')], en: 'Ask about cortado. Last noted: “Ran two Half Marathons”' },
    { given: 'the last note, without its marks', fields: {}, rows: [note('Marta', ago(50), 'older'), note('Marta', ago(10), '## Panels\n- wants **samples** of the [40 W panels](https://example.com)')], en: 'Last noted: “Panels - wants samples of the 40 W panels”' },
    { given: 'a long note, cut at a word', fields: {}, rows: [note('Marta', ago(10), 'word '.repeat(60))], en: `Last noted: “${'word '.repeat(17)}word…”` },
    { given: 'at most three things in order of rank, then the way she likes', fields: { dates: [{ label: 'the race', date: { month: 12, day: 1 } }], situation: { text: 'new job.', asOf: ago(9) }, interests: [{ text: 'jazz' }], reach: { channel: 'call' as const, hours: 'after 10' } }, rows: [note('Marta', ago(10), 'hm')], en: 'Ask about the race, on 2026-12-01. As of 2026-11-12: “new job”. Ask about jazz. Prefers a call, after 10.' },
    { given: 'a follow-up before everything else', fields: { dates: [{ label: 'the race', date: { month: 12, day: 1 } }], situation: { text: 'new job', asOf: ago(9) }, interests: [{ text: 'jazz' }] }, rows: [reminder(['Marta'], addDays(today, 40))], en: 'You planned “Send the offer” for 2026-12-31. Ask about the race, on 2026-12-01. As of 2026-11-12: “new job”.' },
    { given: 'hours and what never to do', fields: { reach: { hours: 'mornings', never: 'no calls at weekends' } }, rows: [], en: 'Best time: mornings. Keep in mind: no calls at weekends.' },
  ])('$given', ({ fields, rows, en }) => {
    const { say, wish } = row({ ...due, ...fields }, [long, ...rows])
    expect(english([...say.map(({ line }) => line), ...wish])).toBe(en)
  })

  test.each(channels.map((channel) => ({ channel })))('that they prefer $channel, in both languages', ({ channel }) => {
    for (const reach of [{ channel }, { channel, hours: '10' }]) {
      const { wish } = row({ ...due, reach }, [long])
      expect(english(wish)).toMatch(/^Prefers .*\.$/)
      expect(chinese(wish)).toMatch(/^喜欢.*。$/)
    }
  })

  test.each([
    { given: 'a follow-up', fields: {}, rows: [reminder(['Marta'], addDays(today, 5))], en: 'reminder of 2026-01-01', zh: '2026-01-01的提醒' },
    { given: 'a date ahead', fields: { dates: [{ label: 'the race', date: { month: 12, day: 1 } }] }, rows: [], en: 'dates', zh: '日期' },
    { given: 'her situation', fields: { situation: { text: 'new job', asOf: ago(9) } }, rows: [], en: 'situation', zh: '近况' },
    { given: 'an interest with its day', fields: { interests: [{ text: 'jazz', since: ago(200) }] }, rows: [], en: 'interest since 2026-05-05', zh: '2026-05-05起的兴趣' },
    { given: 'an interest', fields: { interests: [{ text: 'jazz' }] }, rows: [], en: 'interest', zh: '兴趣' },
    { given: 'a note', fields: {}, rows: [note('Marta', ago(10), 'hm')], en: 'note of 2026-11-11', zh: '2026-11-11的笔记' },
    { given: 'a conversation', fields: {}, rows: [call('Marta', ago(41), { text: 'hm' })], en: 'call of 2026-10-11', zh: '2026-10-11的电话' },
  ])('where $given comes from', ({ fields, rows, en, zh }) => {
    const from = row({ ...due, ...fields }, [long, ...rows]).say.slice(0, 1).map((topic) => topic.from)
    expect(english(from)).toBe(en)
    expect(chinese(from)).toBe(zh)
  })

  test('nothing that happened after the asked day', () => {
    const book = bookOf([person('Marta', due)], [call('Marta', ago(80)), note('Marta', today, 'later')])
    expect(todayOn(book, ago(20)).reachOut[0]?.say).toEqual([])
  })
})
