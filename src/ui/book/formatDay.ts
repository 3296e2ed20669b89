const formats = new Map<string, Intl.DateTimeFormat>()

/** A civil day in the user's words: "21 November", with the year where it is another one than `today`'s. Formatted in UTC so that no zone can shift it. */
export function formatDay(day: string, language: string, options: { readonly style?: 'long' | 'short' | 'weekday'; readonly today?: string } = {}): string {
  const { style = 'long', today } = options
  const sameYear = today === undefined || today.slice(0, 4) === day.slice(0, 4)
  const key = `${language} ${style} ${String(sameYear)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
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
