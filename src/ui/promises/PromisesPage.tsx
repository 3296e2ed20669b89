import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KeptRate } from '../../core/promises/keptRate'
import type { PromiseRow } from '../../core/promises/promiseList'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import classes from './Promises.module.css'
import { PromiseLine } from './PromiseLine'

/** Every promise: the open ones of either side by their day, those that ended, and how many were kept. */
export function PromisesPage() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const list = useQuery(calls.ask.promise.list.queryOptions({ input: {} }))
  if (!list.data) return list.error ? <LoadFailed error={list.error} retry={() => void list.refetch()} /> : <Loading />
  const { open: rows, settled, settledTotal, mine, theirs } = list.data
  const by = (side: PromiseRow['by']) => rows.filter((row) => row.by === side)
  const add = <Button size="xs" variant={rows.length + settled.length === 0 ? 'filled' : 'default'} onClick={() => open({ form: 'promise' })}>{t('promises:form.new')}</Button>
  if (rows.length + settled.length === 0) {
    return (
      <div className={classes.page}>
        <h1>{t('promises:title')}</h1>
        <div className={classes.nothing}>
          <h2>{t('promises:empty.title')}</h2>
          <p>{t('promises:empty.text')}</p>
          {add}
        </div>
      </div>
    )
  }
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t('promises:title')}</h1>
          <p>{t('promises:sub')}</p>
        </div>
        {add}
      </header>
      <Rows title={t('promises:open.me')} note={<RateWords side="me" rate={mine} />} rows={by('me')} none={t('promises:open.none')} />
      <Rows title={t('promises:open.them')} note={<RateWords side="them" rate={theirs} />} rows={by('them')} none={t('promises:open.none')} />
      <Rows title={t('promises:settled')} rows={settled} none={t('promises:settledNone')} />
      {settledTotal > settled.length && <p className={classes.more}>{t('promises:more', { count: settledTotal - settled.length })}</p>}
    </div>
  )
}

function Rows({ title, note, rows, none }: { readonly title: string; readonly note?: React.ReactNode; readonly rows: readonly PromiseRow[]; readonly none: string }) {
  return (
    <section aria-label={title} className={classes.section}>
      <h2>{title} {rows.length > 0 && <span>{rows.length}</span>}{note}</h2>
      {rows.length === 0 ? <p className={classes.none}>{none}</p> : <ul className={classes.list}>{rows.map((row) => <PromiseLine key={row.id} row={row} />)}</ul>}
    </section>
  )
}

/** "You kept 5 of 7 on their day", in words with the numbers beside. */
export function RateWords({ side, rate }: { readonly side: PromiseRow['by']; readonly rate: KeptRate }) {
  const { t } = useTranslation()
  const { kept, late, broken, percent } = rate
  if (percent === undefined) return null
  const detail = late + broken > 0 ? ` (${t('promises:rate.detail', { late, broken })})` : ''
  return <small className={classes.rate}>{t(`promises:rate.${side}`, { kept, ended: kept + late + broken })}{detail}</small>
}
