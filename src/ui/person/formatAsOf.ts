/** When something was true, by its month: "Sept 2026". */
export function formatAsOf(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', month: 'short', year: 'numeric' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
