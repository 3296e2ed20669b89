import { readFileSync, readdirSync } from 'node:fs'
import i18next from 'i18next'
import type { Message, Param } from '../../src/core/message'

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
  const said = (key: string, params: Record<string, string | number> = {}) => {
    if (!texts.exists(key, params)) throw new Error(`no text for ${key} in ${language}`)
    return texts.t(key, params)
  }
  return (messages) =>
    messages
      .map(({ key, params }) => {
        const word = (value: Param) => (typeof value === 'object' ? said(value.key) : value)
        return said(key, Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, word(value)])))
      })
      .join(language === 'zh' ? '' : ' ')
}
