import { localeOf } from './formatDay'

/** A moment as this computer's clock showed it: "Tue 24 November, 14:02", with the year where it is not this one. */
export function formatMoment(at: string, language: string): string {
  const moment = new Date(at)
  const thisYear = moment.getFullYear() === new Date().getFullYear()
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', day: 'numeric', month: 'long', year: thisYear ? undefined : 'numeric', hour: '2-digit', minute: '2-digit' })
  return format.format(moment)
}

/** A number of bytes for reading. */
export function formatBytes(bytes: number, language: string): string {
  const large = bytes >= 1_000_000
  const format = new Intl.NumberFormat(localeOf(language), { style: 'unit', unit: large ? 'megabyte' : 'kilobyte', maximumFractionDigits: large ? 1 : 0 })
  return format.format(Math.max(bytes, 500) / (large ? 1_000_000 : 1000))
}
