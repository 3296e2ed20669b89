import type { Money } from '../../core/money'
import { formatMoney } from '../entries/formatMoney'

/** Sums of several currencies side by side, never added up: "€4,200 + £90". */
export function moneyWords(money: readonly Money[], language: string): string {
  return money.map(({ amount, currency }) => formatMoney(amount, currency || undefined, language)).join(' + ')
}
