import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { KeptRate } from '../../core/promises/keptRate'
import type { PromiseRow } from '../../core/promises/promiseList'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import card from '../page/Card.module.css'
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
      <Page>
        <PageHead title={t('promises:title')} />
        <EmptyState title={t('promises:empty.title')} text={t('promises:empty.text')}>{add}</EmptyState>
      </Page>
    )
  }
  return (
    <Page>
      <PageHead title={t('promises:title')} sub={t('promises:sub')}>{add}</PageHead>
      <Rows title={t('promises:open.me')} note={<RateWords side="me" rate={mine} />} rows={by('me')} none={t('promises:open.none')} />
      <Rows title={t('promises:open.them')} note={<RateWords side="them" rate={theirs} />} rows={by('them')} none={t('promises:open.none')} />
      <Rows title={t('promises:settled')} rows={settled} none={t('promises:settledNone')} />
      {settledTotal > settled.length && <p className={card.more}>{t('promises:more', { count: settledTotal - settled.length })}</p>}
    </Page>
  )
}

function Rows({ title, note, rows, none }: { readonly title: string; readonly note?: React.ReactNode; readonly rows: readonly PromiseRow[]; readonly none: string }) {
  return (
    <section aria-label={title}>
      <GroupTitle title={title} note={rows.length > 0 ? rows.length : undefined}>{note}</GroupTitle>
      {rows.length === 0 ? <p className={card.more}>{none}</p> : <ul className={card.list}>{rows.map((row) => <PromiseLine key={row.id} row={row} />)}</ul>}
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
