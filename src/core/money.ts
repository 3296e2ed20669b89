import { z } from 'zod'

/** A decimal with a point before the cents: `45.00`. Never a number, so that no cent is lost. */
export const Amount = z.string().regex(/^\d+(\.\d+)?$/, 'not an amount')
/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'not a currency')

/** What comes together in one currency; '' where none was said. */
export const Money = z.object({ amount: z.string(), currency: z.string() })
export type Money = z.infer<typeof Money>

interface Priced {
  readonly amount?: string
  readonly currency?: string
}

/** The sum of each currency, to the last digit, by currency; rows without an amount add nothing. */
export function totalsOf(rows: Iterable<Priced>): Money[] {
  const byCurrency = new Map<string, string[]>()
  for (const { amount, currency = '' } of rows) {
    if (amount === undefined) continue
    const amounts = byCurrency.get(currency)
    if (amounts) amounts.push(amount)
    else byCurrency.set(currency, [amount])
  }
  return [...byCurrency].map(([currency, amounts]) => ({ amount: sumOf(amounts), currency })).sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** Decimal strings added up exactly, with as many decimals as the most precise of them. */
export function sumOf(amounts: readonly string[]): string {
  const decimals = Math.max(0, ...amounts.map((amount) => decimalsOf(amount).length))
  let sum = 0n
  for (const amount of amounts) sum += BigInt((amount.split('.')[0] ?? '') + decimalsOf(amount).padEnd(decimals, '0'))
  const digits = sum.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const decimalsOf = (amount: string) => amount.split('.')[1] ?? ''

/** An amount as a whole number of its smallest part. */
function scaled(amount: string, decimals: number): bigint {
  return BigInt((amount.split('.')[0] ?? '') + decimalsOf(amount).padEnd(decimals, '0'))
}

const mostDecimals = (a: string, b: string) => Math.max(decimalsOf(a).length, decimalsOf(b).length)

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compareAmounts(a: string, b: string): number {
  const decimals = mostDecimals(a, b)
  const [one, other] = [scaled(a, decimals), scaled(b, decimals)]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Whether an amount is at least so many hundredths of a limit. */
export function reachesShare(amount: string, limit: string, hundredths: number): boolean {
  const decimals = mostDecimals(amount, limit)
  return scaled(amount, decimals) * 100n >= scaled(limit, decimals) * BigInt(hundredths)
}
