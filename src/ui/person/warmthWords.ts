import type { TFunction } from 'i18next'
import type { Day } from '../../core/dates'
import { daysBetween } from '../../core/days'
import type { PersonRow } from '../../core/peopleList'
import { formatDay } from '../book/formatDay'

interface Asked {
  readonly t: TFunction
  readonly language: string
  readonly today: Day
}

/** "cooling · 41 days, you wanted 30": what stands under the meter. */
export function warmthInShort(row: PersonRow, { t, today }: Asked): string {
  const { warmth, lastTalked, cadenceDays } = row
  if (!warmth) return ''
  const tone = t(`person:warmth.tone.${warmth.tone}`)
  if (!lastTalked) return t('person:warmth.shortNever', { tone, wanted: cadenceDays ?? 0 })
  return t('person:warmth.short', { tone, count: daysBetween(lastTalked, today), wanted: cadenceDays ?? 0 })
}

/** Why somebody is as warm as they are, in whole sentences. */
export function warmthInWords(row: PersonRow, asked: Asked): string {
  return sentences(row, asked).join(asked.language === 'zh' ? '' : ' ')
}

function sentences(row: PersonRow, { t, language, today }: Asked): readonly string[] {
  const { warmth, lastTalked, cadenceDays } = row
  const day = (on: Day) => formatDay(on, language, { today })
  const talked = lastTalked
    ? t(`person:warmth.${warmth?.estimated ? 'talkedAbout' : 'talked'}`, { context: lastTalked === today ? 'today' : undefined, count: daysBetween(lastTalked, today) })
    : t('person:warmth.never')
  if (!warmth) return [talked, t('person:warmth.noRhythm')]
  const wanted = t('person:warmth.wanted', { count: cadenceDays ?? 0 })
  const next = {
    warm: () => t('person:warmth.dueOn', { day: day(warmth.dueOn) }),
    cooling: () => t('person:warmth.coldOn', { day: day(warmth.coldOn) }),
    cold: () => t('person:warmth.coldSince', { day: day(warmth.coldOn) }),
  }[warmth.tone]()
  return [talked, wanted, next]
}
