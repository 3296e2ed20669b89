export const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY', 'SEK', 'NOK', 'DKK', 'PLN', 'CAD', 'AUD', 'INR', 'BRL'] as const

/** The currency last used on this device: most people give in one. */
const CURRENCY = 'hearth.currency'

export const keptCurrency = (): string => localStorage.getItem(CURRENCY) ?? 'EUR'

export function keepCurrency(currency: string): void {
  localStorage.setItem(CURRENCY, currency)
}
