import { localeOf } from '../book/formatDay'

/** When something was true, by its month: "Sept", with the year where it is another one than today's. */
export function formatAsOf(day: string, language: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const)
  const format = new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', month: year || language === 'zh' ? 'short' : 'long', year })
  return format.format(new Date(`${day}T00:00:00Z`))
}
