import { message } from '../message'
import { totalsOf } from '../money'
import type { ChartDefinition } from './chart'
import { listedWithin, spanOf } from './listedWithin'
import { placeOf } from './months'

const tones = ['leaf', 'amber', 'ember', 'ash', 'edge'] as const

/** What was bought each month, each currency on its own; never added up across currencies. */
export const salesByMonth: ChartDefinition = {
  area: 'sales',
  draw: (asked) => {
    const bought = listedWithin(asked, 'purchase', ...spanOf(asked))
    const total = totalsOf(bought.map(({ entry }) => entry))
    const currencies = total.map(({ currency }) => currency || 'none')
    const rows = asked.months.map(({ key }, place) => {
      const sums = totalsOf(bought.filter(({ day }) => placeOf(asked.months, day) === place).map(({ entry }) => entry))
      return { month: key, ...Object.fromEntries(currencies.map((name) => [name, sums.find(({ currency }) => (currency || 'none') === name)?.amount ?? '0'])) }
    })
    return {
      shape: 'beside',
      columns: [{ key: 'month', as: 'month' }, ...currencies.map((key) => ({ key, as: 'amount' as const }))],
      series: currencies.slice(0, tones.length).map((key, place) => ({ key, tone: tones[place] ?? 'edge' })),
      rows,
      words: total.length === 0 ? [message('insights:words.salesNone')] : [message('insights:words.sales', { count: bought.length, money: total.map(({ amount, currency }) => `${amount} ${currency}`.trim()).join(' + ') })],
    }
  },
}
