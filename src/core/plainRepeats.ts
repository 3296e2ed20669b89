import { amount } from './plainDatesEnglish'
import { chineseNumber } from './plainDatesChinese'
import type { Repeat } from './entries/reminder'

export interface PlainRepeat {
  readonly every: number
  readonly unit: Repeat['unit']
  readonly text: string
  readonly start: number
  readonly end: number
}

const adverbs: Readonly<Record<string, readonly [number, Repeat['unit']]>> = {
  daily: [1, 'day'],
  weekly: [1, 'week'],
  biweekly: [2, 'week'],
  fortnightly: [2, 'week'],
  monthly: [1, 'month'],
  quarterly: [3, 'month'],
  yearly: [1, 'year'],
  annually: [1, 'year'],
}
const english = /\b(?:(daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually)|every\s+(?:(other)\s+|(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+)?(day|week|fortnight|month|quarter|year)s?)\b/i
const chinese = /每(?:隔)?(\d{1,3}|[一二两三四五六七八九十]{1,3}|半)?(?:个|個)?(天|日|周|週|星期|礼拜|月|季度|年)/
const englishUnits: Readonly<Record<string, readonly [number, Repeat['unit']]>> = { day: [1, 'day'], week: [1, 'week'], fortnight: [2, 'week'], month: [1, 'month'], quarter: [3, 'month'], year: [1, 'year'] }
const chineseUnits: Readonly<Record<string, readonly [number, Repeat['unit']]>> = { 天: [1, 'day'], 日: [1, 'day'], 周: [1, 'week'], 週: [1, 'week'], 星期: [1, 'week'], 礼拜: [1, 'week'], 月: [1, 'month'], 季度: [3, 'month'], 年: [1, 'year'] }

/** How often something is to come back, as somebody wrote it: "every 2 weeks", "monthly", 每两周, 每年. */
export function readRepeat(text: string): PlainRepeat | undefined {
  const found = english.exec(text) ?? chinese.exec(text)
  if (!found) return undefined
  const [times, unit] = found[0].startsWith('每') ? inChinese(found) : inEnglish(found)
  const place = { text: found[0], start: found.index, end: found.index + found[0].length }
  return times >= 1 && times <= 999 ? { every: times, unit, ...place } : undefined
}

function inEnglish([, adverb, other, count, word = '']: RegExpExecArray): readonly [number, Repeat['unit']] {
  if (adverb) return adverbs[adverb.toLowerCase()] ?? [0, 'day']
  const [times, unit] = englishUnits[word.toLowerCase()] ?? [0, 'day' as const]
  return [times * (other ? 2 : count ? amount(count) : 1), unit]
}

function inChinese([, count, word = '']: RegExpExecArray): readonly [number, Repeat['unit']] {
  const [times, unit] = chineseUnits[word] ?? [0, 'day' as const]
  if (count === '半') return unit === 'year' ? [6, 'month'] : [0, unit]
  return [times * (count ? chineseNumber(count) : 1), unit]
}
