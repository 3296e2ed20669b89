import type { RepeatUnit } from './entries/reminder'
import { chineseNumber } from './plainDatesChinese'
import type { RepeatPattern } from './plainRepeats'
import { everyRule, type Rule } from './rules'

const NUMBER = '\\s*(\\d{1,3}|[一二两兩三四五六七八九十]{1,3}|半)?\\s*'
const UNIT = '(?:个|個)?(天|日|周|週|星期|礼拜|月|季度|年)'
const WEEK = '(?:周|週|星期|礼拜)'
const WEEKDAY = `${WEEK}?[一二三四五六日天]`
const units: Readonly<Record<string, readonly [number, RepeatUnit]>> = { 天: [1, 'day'], 日: [1, 'day'], 周: [1, 'week'], 週: [1, 'week'], 星期: [1, 'week'], 礼拜: [1, 'week'], 月: [1, 'month'], 季度: [3, 'month'], 年: [1, 'year'] }
const weekdays: Readonly<Record<string, string>> = { 一: 'MO', 二: 'TU', 三: 'WE', 四: 'TH', 五: 'FR', 六: 'SA', 日: 'SU', 天: 'SU' }
const workdays = ['MO', 'TU', 'WE', 'TH', 'FR']

/** Each way to say it, the particular before the plain. */
export const chineseRepeats: readonly RepeatPattern[] = [
  { pattern: new RegExp(`(?:在)?(?:完成|做完|办完|联系)(?:之后|以后|后|後)(?:每|过)?${NUMBER}${UNIT}(?:之后|以后|后|再)?`), read: ([, count, unit]) => afterDone(count, unit) },
  { pattern: new RegExp(`(?:完成|做完|办完)(?:的|过)?${NUMBER}${UNIT}(?:之后|以后|后|後)`), read: ([, count, unit]) => afterDone(count, unit) },
  { pattern: new RegExp(`每(?:隔)?${NUMBER}(?:个|個)?(月|季度|季)的?(?:第([一二三四])|(最后|最末))(?:一)?(?:个|個)?(工作日|天|${WEEK}[一二三四五六日天])`), read: ([, count, unit, place, last, day]) => placed(count, unit, last ? -1 : '一二三四'.indexOf(place ?? '') + 1, day) },
  { pattern: new RegExp(`每(?:隔)?${NUMBER}(?:个|個)?(月|季度|季)的?\\s*(\\d{1,2}|[一二]?十?[一二三四五六七八九十])\\s*[号號日]`), read: ([, count, unit, date]) => onDate(count, unit, date) },
  { pattern: /每(?:个|個)?工作日|工作日(?:每天)?/, read: () => everyRule('week', 1, { weekdays: workdays }) },
  { pattern: new RegExp(`每(隔)?${NUMBER}(?:个|個)?${WEEK}的?(?=${WEEKDAY})(${WEEKDAY}(?:(?:[、,，和及]|以及)?${WEEKDAY})*)`), read: ([, apart, count, days]) => weekly(apart, count, days) },
  { pattern: new RegExp(`每(隔)?${NUMBER}${UNIT}`), read: ([, apart, count, unit]) => plain(apart, count, unit) },
]

/** 每隔一天 is every other day; 每隔两周 people mean as every two weeks. */
const counted = (apart: string | undefined, count: string | undefined) => (count === undefined ? 1 : apart && /^[一1]$/.test(count) ? 2 : chineseNumber(count))

function plain(apart: string | undefined, count: string | undefined, unit = ''): Rule | undefined {
  const meant = units[unit]
  if (!meant) return undefined
  if (count === '半') return meant[1] === 'year' ? everyRule('month', 6) : undefined
  return everyRule(meant[1], meant[0] * counted(apart, count))
}

function afterDone(count: string | undefined, unit = ''): { readonly afterDone: { readonly every: number; readonly unit: RepeatUnit } } | undefined {
  const rule = plain(undefined, count ?? '一', unit)
  return rule && rule.every >= 1 && rule.every <= 999 ? { afterDone: { every: rule.every, unit: rule.unit } } : undefined
}

function weekly(apart: string | undefined, count: string | undefined, days = ''): Rule {
  const codes = [...days].flatMap((character) => weekdays[character] ?? [])
  return everyRule('week', counted(apart, count), { weekdays: [...new Set(codes)] })
}

function placed(count: string | undefined, unit = '', position: number, day = ''): Rule {
  const every = counted(undefined, count) * (unit.startsWith('季') ? 3 : 1)
  if (day === '天') return everyRule('month', every, { monthDays: [position] })
  if (day === '工作日') return everyRule('month', every, { weekdays: workdays, positions: [position] })
  return everyRule('month', every, { weekdays: [`${position}${weekdays[day.at(-1) ?? ''] ?? ''}`] })
}

/** 二十九 to 三十一 do not stand in every month: those are said as a day to begin on, and a month. */
function onDate(count: string | undefined, unit = '', date = ''): Rule | undefined {
  const day = chineseNumber(date)
  return day >= 1 && day <= 28 ? everyRule('month', counted(undefined, count) * (unit.startsWith('季') ? 3 : 1), { monthDays: [day] }) : undefined
}
