import i18next, { type i18n } from 'i18next'
import { isDay } from '../core/days'
import type { Message, Param } from '../core/message'
import type { Speak } from '../core/speech'

export type Language = 'en' | 'zh'

/** Speaks to the user in one language. */
export interface Texts {
  readonly language: Language
  /** A text by its key, `namespace:path`; days among the parameters are written out. */
  readonly say: (key: string, params?: Message['params']) => string
  /** Several messages as sentences, one after the other. */
  readonly sentences: (messages: readonly Message[]) => string
  /** What a problem says to the user, or `fallback` where no text is known for its code. */
  readonly problem: (code: string, params: Message['params'], fallback: string) => string
  /** A day in the language's order: "10 December", with the year where it is another one than today's. */
  readonly day: (day: string) => string
}

const files = import.meta.glob<Record<string, unknown>>('../../resources/translations/*/*.json', { eager: true, import: 'default' })

/** @param today where known, days of its year are written without it. */
export function openTexts(language: Language, today?: string): Texts {
  const texts = instance(language)
  const day = (text: string) => dayFormat(language, text.slice(0, 4) === today?.slice(0, 4)).format(new Date(`${text}T00:00:00Z`))
  const one = (value: Param) => (typeof value === 'object' ? texts.t(value.key) : typeof value === 'string' && isDay(value) ? day(value) : value)
  const written = (params: Message['params'] = {}) => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, one(value)]))
  const say: Texts['say'] = (key, params) => texts.t(key, written(params))
  return {
    language,
    say,
    day,
    sentences: (messages) => messages.map(({ key, params }) => say(key, params)).join(' '),
    problem: (code, params, fallback) => texts.t([`problems:${code}`, `hosts:problems.${code}`], { ...written(params), defaultValue: fallback }),
  }
}

/** The voice of this computer, for files that are made to be read. */
export function speakFrom(environment: NodeJS.ProcessEnv): Speak {
  return (language, today) => {
    const { say, day, language: spoken } = openTexts(language ?? systemLanguage(environment), today)
    return { language: spoken, day, say: ({ key, params }) => say(key, params) }
  }
}

/** The language the system speaks, as its environment says: the first of LANGUAGE, LC_ALL, LC_MESSAGES, LANG that names one. */
export function systemLanguage(environment: NodeJS.ProcessEnv): Language {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment
  return [LANGUAGE, LC_ALL, LC_MESSAGES, LANG].find(Boolean)?.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function instance(language: Language): i18n {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {}
  for (const [path, content] of Object.entries(files)) {
    const [folder = '', file = ''] = path.split('/').slice(-2)
    resources[folder] = { ...resources[folder], [file.replace('.json', '')]: content }
  }
  const texts = i18next.createInstance()
  void texts.init({
    resources,
    lng: language,
    fallbackLng: 'en',
    ns: Object.keys(resources.en ?? {}),
    defaultNS: 'hosts',
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  })
  return texts
}

/** Each takes longer to make than thousands of days to write. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** Formatted in UTC, so that no zone can shift the day. */
function dayFormat(language: Language, withoutYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withoutYear}`
  const known = dayFormats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', day: 'numeric', month: 'long', year: withoutYear ? undefined : 'numeric' })
  dayFormats.set(key, format)
  return format
}
