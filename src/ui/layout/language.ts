import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { orderDays } from '../book/formatDay'
import { useRun } from '../book/useRun'
import { rememberLanguage } from '../texts/languages'
import { showLanguage } from '../texts/startTexts'

/** Shows the language the book's settings name, in every window as soon as it changes. */
export function useFollowLanguage(): void {
  const { i18n } = useTranslation()
  const { data: language } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.language }))
  useEffect(() => {
    if (!language) return
    rememberLanguage(language)
    if (i18n.language !== language) void showLanguage(language)
  }, [i18n, language])
}

/** Writes days in the order the book's settings name, in every window as soon as it changes. */
export function useFollowDayOrder(): void {
  const { i18n } = useTranslation()
  const { data: order } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.me?.dateOrder ?? 'day-month' }))
  useEffect(() => {
    // All that is drawn in a language is drawn again when the language is set, even to itself.
    if (order && orderDays(order)) void i18n.changeLanguage(i18n.language)
  }, [i18n, order])
}

/** Writes the other language into the settings; the windows follow. */
export function useSwitchLanguage(): () => void {
  const { i18n } = useTranslation()
  const run = useRun()
  return useCallback(() => {
    void run({ type: 'settings.edit', patch: { language: i18n.language === 'zh' ? 'en' : 'zh' } }, { quiet: true })
  }, [i18n, run])
}
