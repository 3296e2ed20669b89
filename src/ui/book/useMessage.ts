import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '../../core/message'
import { formatDay } from './formatDay'

const day = /^\d{4}-\d\d-\d\d$/

/** Translates a message of core; days among its parameters are written in the user's order. */
export function useMessage(): (message: Message) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    ({ key, params }) => {
      const shown = Object.entries(params ?? {}).map(([name, value]) => [name, typeof value === 'string' && day.test(value) ? formatDay(value, i18n.language) : value])
      return t(key, Object.fromEntries(shown) as Record<string, string | number>)
    },
    [t, i18n.language],
  )
}
