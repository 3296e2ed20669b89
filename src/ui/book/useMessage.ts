import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message, Param } from '../../core/message'
import { formatMoney } from '../entries/formatMoney'
import { formatDay } from './formatDay'

const day = /^\d{4}-\d\d-\d\d$/
/** Sums as core writes them: "45.50 EUR", several joined by a plus. */
const sums = /^\d+(\.\d+)? [A-Z]{3}( \+ \d+(\.\d+)? [A-Z]{3})*$/

/** Translates a message of core; days, sums and words among its parameters are written in the user's order and language. */
export function useMessage(): (message: Message) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    ({ key, params }) => {
      const written = (value: Param) => (typeof value === 'object' ? t(value.key) : typeof value === 'string' ? inWords(value, i18n.language) : value)
      return t(key, Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, written(value)])))
    },
    [t, i18n.language],
  )
}

function inWords(value: string, language: string): string {
  if (day.test(value)) return formatDay(value, language)
  if (!sums.test(value)) return value
  const money = value.split(' + ').map((sum) => {
    const [amount = '', currency] = sum.split(' ')
    return formatMoney(amount, currency, language)
  })
  return money.join(' + ')
}
