import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageAsked } from '../../core/pages/everyRow'
import type { KeptRate } from '../../core/promises/keptRate'
import type { PromiseRow, PromiseState } from '../../core/promises/promiseList'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import card from '../page/Card.module.css'
import { BEGINNING, useLongList } from '../page/useLongList'
import classes from './Promises.module.css'
import { PromiseLine } from './PromiseLine'

const pagesOf = (asked: { readonly state: PromiseState; readonly by?: PromiseRow['by'] }) => (page: PageAsked) => calls.ask.promise.list.queryOptions({ input: { ...asked, ...page } })
const pages = { me: pagesOf({ state: 'open', by: 'me' }), them: pagesOf({ state: 'open', by: 'them' }), settled: pagesOf({ state: 'settled' }) }
const idOf = ({ id }: PromiseRow) => id

/** Every promise: the open ones of either side by their day, those that ended, and how many were kept. */
export function PromisesPage() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const list = useQuery(pages.me(BEGINNING))
  if (!list.data) return list.error ? <LoadFailed error={list.error} retry={() => void list.refetch()} /> : <Loading />
  const { totals, mine, theirs } = list.data
  const isEmpty = totals.me + totals.them + totals.settled === 0
  const add = <Button size="xs" variant={isEmpty ? 'filled' : 'default'} onClick={() => open({ form: 'promise' })}>{t('promises:form.new')}</Button>
  if (isEmpty) {
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
      <Group title={t('promises:open.me')} note={<RateWords side="me" rate={mine} />} name="me" total={totals.me} none={t('promises:open.none')} />
      <Group title={t('promises:open.them')} note={<RateWords side="them" rate={theirs} />} name="them" total={totals.them} none={t('promises:open.none')} />
      <Group title={t('promises:settled')} name="settled" total={totals.settled} none={t('promises:settledNone')} />
    </Page>
  )
}

interface GroupProps {
  readonly title: string
  readonly note?: ReactNode
  readonly name: keyof typeof pages
  readonly total: number
  readonly none: string
}

function Group({ title, note, name, total, none }: GroupProps) {
  const list = useLongList(pages[name], idOf)
  return (
    <section aria-label={title}>
      <GroupTitle title={title} note={total || undefined}>{note}</GroupTitle>
      {total === 0 ? <p className={card.more}>{none}</p> : <LongList list={list}>{(shown) => <ul className={card.list}>{shown.map((row) => <PromiseLine key={row.id} row={row} />)}</ul>}</LongList>}
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
