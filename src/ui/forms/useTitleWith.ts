import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** What to do, with the words that were written beside its day: "Call Marta (if she is back)". */
export function useTitleWith(): (title: string, words: string | undefined) => string {
  const beside = useBeside()
  return useCallback((title, words) => (words === undefined || title === '' ? title : title + beside(words)), [beside])
}

/** What such words add to a title: " (if she is back)". */
export function useBeside(): (words: string) => string {
  const { t } = useTranslation()
  return useCallback((words) => t('forms:when.beside', { words }), [t])
}
