import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Chart } from '../../core/insights/chart'
import classes from './Insights.module.css'
import { useCellWords } from './useCellWords'

const FEW = 6
const numbers: readonly string[] = ['count', 'percent', 'amount', 'money']

/** The table behind a chart; `short`: its first rows. */
export function ChartTable({ chart: { columns, rows }, title, short }: { readonly chart: Chart; readonly title: string; readonly short: boolean }) {
  const { t } = useTranslation()
  const { headingOf, wordsOf } = useCellWords()
  const shown = short ? rows.slice(0, FEW) : rows
  return (
    <div className={classes.scroll} data-short={short || undefined} tabIndex={0} role="region" aria-label={t('insights:tableOf', { chart: title })}>
      <table className={classes.table}>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col" data-number={numbers.includes(column.as) || undefined}>{headingOf(column)}</th>)}</tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => {
                const words = wordsOf(column, row[column.key] ?? null)
                const id = column.as === 'person' && typeof row.personId === 'string' ? row.personId : undefined
                return <td key={column.key} data-number={numbers.includes(column.as) || undefined}>{id ? <Link to={`/people/${id}`}><bdi>{words}</bdi></Link> : <bdi>{words}</bdi>}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && <p className={classes.words}>{t('insights:more', { count: rows.length - shown.length })}</p>}
    </div>
  )
}
