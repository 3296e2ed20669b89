import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message, Param } from '../../core/message'
import { formatDay } from './formatDay'

const day = /^\d{4}-\d\d-\d\d$/

/** Translates a message of core; days and words among its parameters are written in the user's order and language. */
export function useMessage(): (message: Message) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    ({ key, params }) => {
      const written = (value: Param) => (typeof value === 'object' ? t(value.key) : typeof value === 'string' && day.test(value) ? formatDay(value, i18n.language) : value)
      return t(key, Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, written(value)])))
    },
    [t, i18n.language],
  )
}
