const formats = new Map<string, Intl.DateTimeFormat>()
let monthFirst = false

/** 21 November or November 21, as the book's settings say; answers whether that is a change. */
export function orderDays(order: 'day-month' | 'month-day' | undefined): boolean {
  const before = monthFirst
  monthFirst = order === 'month-day'
  return before !== monthFirst
}

/** The locale that writes dates and sums of a language in the user's order. */
export function localeOf(language: string): string {
  if (language === 'zh') return 'zh-CN'
  return monthFirst ? 'en-US' : 'en-GB'
}

/** A civil day in the user's words: "21 November", with the year where it is another one than `today`'s, or always. Formatted in UTC so that no zone can shift it. */
export function formatDay(day: string, language: string, options: { readonly style?: 'long' | 'short' | 'weekday'; readonly today?: string; readonly withYear?: boolean } = {}): string {
  const { style = 'long', today, withYear = false } = options
  const sameYear = !withYear && (today === undefined || today.slice(0, 4) === day.slice(0, 4))
  const locale = localeOf(language)
  const key = `${locale} ${style} ${String(sameYear)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: style === 'short' ? 'short' : 'long',
      weekday: style === 'weekday' ? 'long' : undefined,
      year: sameYear ? undefined : 'numeric',
    })
    formats.set(key, format)
  }
  return format.format(new Date(`${day}T00:00:00Z`))
}
