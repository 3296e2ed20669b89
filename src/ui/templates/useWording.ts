import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { fillPlaceholders, type PlaceholderValues } from '../../core/placeholders'

/** Fills a template; a sentence about something nobody has written down becomes a general one. */
export function useWording(): (template: { readonly subject: string; readonly text: string }, values: PlaceholderValues) => { readonly subject: string; readonly text: string } {
  const { t } = useTranslation()
  return useCallback(
    ({ subject, text }, values) => ({
      subject: fillPlaceholders(subject, values, t('templates:insteadSubject')).replace(/\s*\n\s*/g, ' '),
      text: fillPlaceholders(text, values, t('templates:instead')),
    }),
    [t],
  )
}
