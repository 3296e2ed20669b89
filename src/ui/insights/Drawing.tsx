import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import type { Chart } from '../../core/insights/chart'
import classes from './Insights.module.css'
import { monthWords, useCellWords } from './useCellWords'

/** So many bars stand beside each other; the table has the rest. */
const MOST_BARS = 36
const MOST_NAMES = 8
/** A bar that lies takes no more than so much of the height there is. */
const HIGHEST_ROW = 44
const AXIS = 30

/** The drawn part of a chart, each colour with its word. What it shows stands in words above and in the table below. */
export function Drawing({ chart: { shape, columns, series, rows } }: { readonly chart: Chart }) {
  const { t, i18n } = useTranslation()
  const { headingOf, wordsOf } = useCellWords()
  const [first] = columns
  if (!first || rows.length === 0) return null
  if (rows.every((row) => series.every(({ key }) => Number(row[key] ?? 0) === 0))) return <p className={classes.words}>{t('insights:nothingYet')}</p>
  const overTime = first.as === 'month' || first.as === 'year'
  const drawn = overTime ? rows.slice(-MOST_BARS) : rows.slice(0, MOST_NAMES)
  const data = drawn.map((row) => ({ ...Object.fromEntries(series.map(({ key }) => [key, Number(row[key] ?? 0)])), label: wordsOf(first, row[first.key] ?? null, first.as === 'month' ? 'plain' : 'reading') }))
  const named = (key: string) => headingOf(columns.find((column) => column.key === key) ?? { key, as: 'count' })
  const label = (value: string) => (first.as === 'month' ? monthWords(value, i18n.language, true) : value)
  const count = (value: number) => value.toLocaleString(i18n.language)
  const quiet = { isAnimationActive: false }
  return (
    <figure className={classes.figure}>
      <ul className={classes.legend}>
        {series.map(({ key, tone }) => (
          <li key={key}><i data-tone={tone} />{named(key)}</li>
        ))}
      </ul>
      <div aria-hidden="true" className={classes.drawing} style={overTime ? undefined : { maxHeight: HIGHEST_ROW * data.length + AXIS }}>
        <BarChart
          h="100%"
          data={data}
          dataKey="label"
          type={shape === 'stack' ? 'stacked' : 'default'}
          orientation={overTime ? 'horizontal' : 'vertical'}
          series={series.map(({ key, tone }) => ({ name: key, label: named(key), color: `var(--${tone})` }))}
          maxBarWidth={overTime ? 26 : 18}
          gridAxis={overTime ? 'x' : 'y'}
          tickLine="none"
          gridColor="var(--line)"
          textColor="var(--soft)"
          barProps={quiet}
          tooltipAnimationDuration={0}
          barChartProps={{ accessibilityLayer: false, margin: { top: 8 } }}
          xAxisProps={overTime ? { tickFormatter: label, interval: 'preserveStartEnd', minTickGap: 4 } : { allowDecimals: false, tickFormatter: count }}
          yAxisProps={overTime ? { allowDecimals: false, width: 52, tickFormatter: count } : { width: 150, interval: 0 }}
          tooltipProps={{ labelFormatter: (value) => (typeof value === 'string' ? monthWords(value, i18n.language) : value) }}
        />
      </div>
    </figure>
  )
}
