import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Chart, ChartName } from '../../core/insights/chart'
import { calls } from '../book/client'
import { useMessage } from '../book/useMessage'
import { useTrouble } from '../book/trouble'
import { useExport } from '../exchange/useExport'
import { ChartTable } from './ChartTable'
import { Drawing } from './Drawing'
import classes from './Insights.module.css'
import { useCellWords } from './useCellWords'

interface Props {
  readonly name: ChartName
  readonly months: number
  readonly personId?: string
  readonly query?: string
}

/** One chart: what it comes to in words, the drawing, and the table behind it. */
export function ChartCard({ name, months, personId, query }: Props) {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const input = { name, months, personId, query: query?.trim() || undefined }
  const chart = useQuery({ ...calls.ask.insights.chart.queryOptions({ input }), placeholderData: keepPreviousData })
  const title = t(`insights:chart.${name}`)
  return (
    <section aria-label={title} className={classes.card} aria-busy={chart.isFetching}>
      <h2>{title}</h2>
      {chart.isError && <p role="alert" className={classes.words}>{trouble.read(chart.error).text}</p>}
      {chart.isPending && <Outline />}
      {chart.data && <Shown chart={chart.data} title={title} />}
    </section>
  )
}

/** Takes the room of a chart until it is there. */
function Outline() {
  return (
    <div className={classes.outline} aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  )
}

function Shown({ chart, title }: { readonly chart: Chart; readonly title: string }) {
  const { t } = useTranslation()
  const say = useMessage()
  const { report, problem, take } = useExport()
  const { headingOf, wordsOf } = useCellWords()
  const [open, setOpen] = useState(false)
  const shown = open || chart.shape === 'list'
  const save = () => {
    const rows = chart.rows.map((row) => chart.columns.map((column) => wordsOf(column, row[column.key] ?? null, 'plain')))
    void take({ format: 'csv', table: { name: title, headings: chart.columns.map(headingOf), rows } })
  }
  return (
    <>
      <p className={classes.words}>{chart.words.map(say).join(' ')}</p>
      {chart.shape !== 'list' && <Drawing chart={chart} />}
      {shown && chart.rows.length > 0 && <ChartTable chart={chart} title={title} short={!open} />}
      {chart.rows.length > 0 && (
        <div className={classes.acts}>
          <Button size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'insights:hideTable' : 'insights:table')}</Button>
          <Button size="compact-sm" onClick={save}>{t('insights:csv')}</Button>
          <span role="status">{report ?? problem?.text}</span>
        </div>
      )}
    </>
  )
}
