import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** What to do, with the words that were written beside its day: "Call Marta (if she is back)". */
export function useTitleWith(): (title: string, words: string | undefined) => string {
  const { t } = useTranslation()
  return useCallback((title, words) => (words === undefined || title === '' ? title : t('forms:when.titleWith', { title, words })), [t])
}
