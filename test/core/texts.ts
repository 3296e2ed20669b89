import { readFileSync, readdirSync } from 'node:fs'
import i18next from 'i18next'
import type { Message } from '../../src/core/message'

const folder = new URL('../../resources/translations/', import.meta.url)

/** The texts of one language, by namespace. */
export function textsOf(language: string): Record<string, Record<string, unknown>> {
  const files = readdirSync(new URL(`${language}/`, folder)).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as Record<string, unknown>]))
}

/** Says messages as the window would, in that language; days stay as they are. A missing text is an error. */
export function speaker(language: 'en' | 'zh'): (messages: readonly Message[]) => string {
  const texts = i18next.createInstance()
  const resources = textsOf(language)
  void texts.init({ lng: language, initAsync: false, resources: { [language]: resources }, ns: Object.keys(resources), interpolation: { escapeValue: false } })
  return (messages) =>
    messages
      .map(({ key, params }) => {
        const known = texts.exists(key, params)
        if (!known) throw new Error(`no text for ${key} in ${language}`)
        return texts.t(key, params)
      })
      .join(language === 'zh' ? '' : ' ')
}
