import i18next, { type FormatFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { firstLanguage, textsOf } from './languages'

/** What is a number and yet no quantity. */
const named: readonly (string | undefined)[] = ['year', 'line', 'port', 'revision']

/** Quantities as the language writes large ones. */
const quantities: FormatFunction = (value: unknown, _format, language, options) =>
  typeof value === 'number' && !named.includes(options?.interpolationkey as string | undefined) ? value.toLocaleString(language) : (value as string)

export async function startTexts(): Promise<void> {
  const language = firstLanguage()
  const texts = await textsOf(language)
  await i18next.use(initReactI18next).init({
    resources: { [language]: { ...texts } },
    lng: language,
    // Every text stands in every language, and only the one that is shown is loaded.
    fallbackLng: false,
    ns: Object.keys(texts),
    defaultNS: 'app',
    showSupportNotice: false,
    interpolation: { escapeValue: false, alwaysFormat: true, format: quantities },
  })
  document.documentElement.lang = i18next.language
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next
  })
}

/** Shows another language once its texts are there. */
export async function showLanguage(language: string): Promise<void> {
  const texts = await textsOf(language)
  for (const [namespace, content] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, content)
  await i18next.changeLanguage(language)
}
