import i18next from 'i18next'
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

export async function startTexts(language: string | undefined): Promise<void> {
  const resources = texts()
  await i18next.use(initReactI18next).init({
    resources: resources,
    lng: language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'),
    fallbackLng: 'en',
    ns: Object.keys(resources.en ?? {}),
    defaultNS: 'app',
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next
  })
}
