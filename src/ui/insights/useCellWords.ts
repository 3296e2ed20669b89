import { useTranslation } from 'react-i18next'
import type { Cell, Column } from '../../core/insights/chart'
import { formatDay, localeOf } from '../book/formatDay'
import { useToday } from '../book/useToday'
import { formatMoney } from '../entries/formatMoney'

/** How headings and cells are written: for reading, or `plain` for a spreadsheet. */
export function useCellWords() {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const { language } = i18n
  const headingOf = ({ key, as }: Column) => (as === 'amount' && key !== 'none' ? key : t(`insights:column.${key}`))
  const wordsOf = ({ key, as, words }: Column, cell: Cell, how: 'reading' | 'plain' = 'reading'): string => {
    if (cell === null) return ''
    if (Array.isArray(cell)) return cell.map(({ amount, currency }) => (how === 'plain' ? `${amount} ${currency}`.trim() : formatMoney(amount, currency || undefined, language))).join(how === 'plain' ? '; ' : ' + ')
    if (as === 'word') return t(`${words ?? ''}.${cell}`)
    if (how === 'plain') return String(cell)
    if (as === 'month') return monthWords(String(cell), language)
    if (as === 'day') return formatDay(String(cell), language, { today })
    if (as === 'amount') return cell === '0' ? '' : formatMoney(String(cell), key === 'none' ? undefined : key, language)
    if (as === 'percent') return `${key === 'change' && Number(cell) > 0 ? '+' : ''}${cell}%`
    return typeof cell === 'number' ? cell.toLocaleString(language) : cell
  }
  return { headingOf, wordsOf }
}

/** "Aug 2026"; short, without the year, below a drawing. Anything else stays as it is: a drawing asks for the label of no bar, too. */
export function monthWords(month: string, language: string, short = false): string {
  if (!/^\d{4}-\d\d$/.test(month)) return month
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Intl.DateTimeFormat(localeOf(language), { month: 'short', ...(!short && { year: 'numeric' }), timeZone: 'UTC' }).format(new Date(Date.UTC(year, number - 1, 1)))
}
