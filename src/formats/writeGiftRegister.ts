import Papa from 'papaparse'
import type { Register } from '../core/gifts/register'
import { guardCell } from './csvGuard'

const BOM = '\ufeff'
const headings = ['Date', 'Recipients', 'Employer', 'Gift', 'Why', 'Occasion', 'Kind', 'Tied to', 'Amount', 'Currency', 'Given all the same'] as const

/** The register of a year as a table for an accountant or compliance officer: a row for each gift, then the sum of each currency. */
export function* writeGiftRegister({ rows, totals }: Register): Generator<string, void, void> {
  yield BOM + line(headings)
  for (const { on, people, employers, title, reason = '', occasion = '', giving, deal = '', price = '', currency = '', override = '' } of rows) {
    yield line([on, people.map(({ name }) => name).join('; '), employers.join('; '), title, reason, occasion, giving, deal, price, currency, override])
  }
  for (const { amount, currency } of totals) yield line(['Total', '', '', '', '', '', '', '', amount, currency, ''])
}

function line(cells: readonly string[]): string {
  return `${Papa.unparse([cells.map(guardCell)], { quotes: true, newline: '\r\n' })}\r\n`
}
