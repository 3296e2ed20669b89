import i18next, { type FormatFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'

type Texts = Record<string, Record<string, unknown>>

const files = import.meta.glob<Record<string, unknown>>('../../resources/translations/*/*.json', { eager: true, import: 'default' })

/** Every namespace of every language, from resources/translations/<language>/<namespace>.json. */
function texts(): Record<string, Texts> {
  const all: Record<string, Texts> = {}
  for (const [path, content] of Object.entries(files)) {
    const [language = 'en', file = ''] = path.split('/').slice(-2)
    all[language] = { ...all[language], [file.replace('.json', '')]: content }
  }
  return all
}

/** What is a number and yet no quantity. */
const named: readonly (string | undefined)[] = ['year', 'line', 'port', 'revision']

/** Quantities as the language writes large ones. */
const quantities: FormatFunction = (value: unknown, _format, language, options) =>
  typeof value === 'number' && !named.includes(options?.interpolationkey as string | undefined) ? value.toLocaleString(language) : (value as string)

export async function startTexts(language: string | undefined): Promise<void> {
  const resources = texts()
  await i18next.use(initReactI18next).init({
    resources: resources,
    lng: language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'),
    fallbackLng: 'en',
    ns: Object.keys(resources.en ?? {}),
    defaultNS: 'app',
    showSupportNotice: false,
    interpolation: { escapeValue: false, alwaysFormat: true, format: quantities },
  })
  document.documentElement.lang = i18next.language
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next
  })
}
