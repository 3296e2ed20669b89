import type { TFunction } from 'i18next'
import type { RepeatPlan } from '../../core/entries/reminder'
import { readRule, type Rule } from '../../core/rules'
import { formatDay, localeOf } from '../book/formatDay'

/** No year is the current one: the year is always written. */
const withYear = { today: '' }

interface Speaker {
  readonly t: TFunction
  readonly language: string
}

/** How often something comes back, as one says it; reading the words again gives the same plan (core/plainRepeats.ts). */
export function repeatWords(plan: RepeatPlan, speaker: Speaker): string {
  const { t } = speaker
  if ('afterDone' in plan) return t(`repeats:afterDone.${plan.afterDone.unit}`, { count: plan.afterDone.every })
  const rule = readRule(plan.rule)
  const said = rule && ruleWords(rule, speaker)
  return rule && said !== undefined ? withEnd(said, rule, speaker) : t('repeats:rule', { rule: plan.rule })
}

function withEnd(said: string, { count, until }: Rule, { t, language }: Speaker): string {
  const counted = count === undefined ? said : t('repeats:times', { said, count })
  return until === undefined ? counted : t('repeats:until', { said: counted, day: formatDay(until, language, withYear) })
}

function ruleWords(rule: Rule, speaker: Speaker): string | undefined {
  const { t } = speaker
  const { unit, every, weekdays, monthDays, months } = rule
  const often = every === 1 ? t(`repeats:each.${unit}`) : t(`repeats:every.${unit}`, { count: every })
  if (weekdays.length + monthDays.length === 0) return often
  if (unit === 'week') {
    if (every === 1 && isWorkdays(weekdays)) return t('repeats:workdays')
    const days = listed(weekdays.map((day) => weekdayName(day, speaker)), speaker)
    return every === 1 ? t('repeats:weekly', { days }) : t('repeats:on', { every: often, days })
  }
  const named = daysOfMonth(rule, speaker)
  if (named.some((day) => day === undefined)) return undefined
  const days = listed(named.flatMap((day) => day ?? []), speaker)
  if (months.length === 0) return t('repeats:onThe', { every: often, days })
  return t('repeats:of', { every: often, days, months: listed(months.map((month) => monthName(month, speaker)), speaker) })
}

/** "Last Friday", "first working day", "15th", "last day"; undefined for what there is no short word for. */
function daysOfMonth({ weekdays, monthDays, positions }: Rule, speaker: Speaker): (string | undefined)[] {
  const { t } = speaker
  const placed = (place: number, day: string) => (place === -1 || (place >= 1 && place <= 4) ? t('repeats:placed', { place: t(`repeats:place.${String(place)}`), day }) : undefined)
  if (positions.length > 0) return isWorkdays(weekdays) ? positions.map((place) => placed(place, t('repeats:workday'))) : [undefined]
  if (weekdays.length > 0) return weekdays.map((day) => placed(Number(day.slice(0, -2)), weekdayName(day, speaker)))
  return monthDays.map((date) => (date > 0 ? t('repeats:date', { count: date, ordinal: true }) : date === -1 ? t('repeats:lastDay') : undefined))
}

const isWorkdays = (weekdays: readonly string[]) => [...weekdays].sort().join() === 'FR,MO,TH,TU,WE'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** 1 January 2024 was a Monday. */
function weekdayName(code: string, { language }: Speaker): string {
  const name = new Intl.DateTimeFormat(localeOf(language), { weekday: language === 'zh' ? 'short' : 'long', timeZone: 'UTC' })
  return name.format(Date.UTC(2024, 0, 1 + codes.indexOf(code.slice(-2))))
}

function monthName(month: number, { language }: Speaker): string {
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 1))
}

function listed(items: readonly string[], { t, language }: Speaker): string {
  const before = items.slice(0, -1).join(language === 'zh' ? '、' : ', ')
  return before ? t('repeats:and', { before, last: items.at(-1) }) : (items[0] ?? '')
}
