import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** Names are among them. */
const MOST = 4000
const said = new Map<string, string>()

/** Translates what the lines of a list say over and over ("41 days", "warm"), each text once: to translate a screenful anew takes milliseconds of every key typed. */
export function useSaid(): Say {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  return useCallback(
    (key, params = {}) => {
      const id = [language, key, ...Object.values(params)].join('\n')
      const known = said.get(id)
      if (known !== undefined) return known
      const text = t(key, params)
      if (said.size >= MOST) said.clear()
      said.set(id, text)
      return text
    },
    [t, language],
  )
}
