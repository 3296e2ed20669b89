import { localeOf } from '../book/formatDay'

/** A decimal string with its currency, as the language writes it: never through a sum, so no cent is lost. */
export function formatMoney(price: string, currency: string | undefined, language: string): string {
  const number = Number(price)
  if (!currency || !/^[A-Z]{3}$/.test(currency) || !Number.isSafeInteger(Math.round(number * 100))) return [price, currency].filter(Boolean).join(' ')
  return new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, currencyDisplay: 'narrowSymbol', trailingZeroDisplay: 'stripIfInteger' }).format(number)
}
