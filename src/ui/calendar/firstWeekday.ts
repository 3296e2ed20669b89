interface WeekInfo {
  readonly firstDay: number
}

interface KnowsWeeks {
  readonly getWeekInfo?: () => WeekInfo
  readonly weekInfo?: WeekInfo
}

/** Monday (1) to Sunday (7): on which day weeks begin where the user is, by their country or, if unsaid, their browser's. */
export function firstWeekday(language: string, region: string | undefined, browser: string): number {
  const locale = region ? new Intl.Locale(language, { region }) : languageAtHome(language, browser)
  const { getWeekInfo, weekInfo } = locale as KnowsWeeks
  return (getWeekInfo ? getWeekInfo.call(locale) : weekInfo)?.firstDay ?? 1
}

function languageAtHome(language: string, browser: string): Intl.Locale {
  const { region } = new Intl.Locale(browser)
  return new Intl.Locale(language === 'zh' ? 'zh-CN' : 'en-GB', region && language !== 'zh' ? { region } : {})
}
