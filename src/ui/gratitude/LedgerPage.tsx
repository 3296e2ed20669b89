import { Button, NativeSelect } from '@mantine/core'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { calls } from '../book/client'
import { GiftsHead } from '../gifts/GiftsHead'
import classes from '../gifts/GiftsPage.module.css'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import card from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { Page } from '../page/Page'
import { LedgerLine } from './LedgerLine'

const PAGE = 100
const ways = ['out', 'in'] as const

/** What passed between you and others, both ways: calm, without sums or scores. */
export function LedgerPage({ personId }: { readonly personId?: string }) {
  const { t } = useTranslation()
  const [year, setYear] = useState('')
  const [direction, setDirection] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const input = { personId, year: year || undefined, direction: ways.find((way) => way === direction), limit }
  const page = useQuery({ ...calls.ask.ledger.page.queryOptions({ input }), placeholderData: keepPreviousData })
  const person = useQuery(calls.ask.person.show.queryOptions({ input: personId ? { id: personId } : skipToken }))
  if (page.isError && !page.data) return <LoadFailed error={page.error} retry={() => void page.refetch()} />
  if (!page.data) return <Loading />
  const { rows, total, years } = page.data
  const name = person.data?.row.name
  return (
    <Page>
      <GiftsHead tab="ledger" sub={name ? t('gratitude:ledgerWith', { name }) : t('gratitude:ledgerAbout')} />
      <div className={classes.filters}>
        <NativeSelect size="xs" label={t('gratitude:year')} value={year} onChange={(event) => setYear(event.currentTarget.value)} data={[{ value: '', label: t('gratitude:allYears') }, ...years]} />
        <NativeSelect size="xs" label={t('gratitude:direction')} value={direction} onChange={(event) => setDirection(event.currentTarget.value)} data={[{ value: '', label: t('gratitude:bothWays') }, ...ways.map((way) => ({ value: way, label: t(`gratitude:way.${way}`) }))]} />
        {personId && <Link to="/gifts/ledger">{t('gratitude:everybody')}</Link>}
      </div>
      {total === 0 ? (
        <EmptyState title={t('gratitude:none')} text={t('gratitude:noneText')} />
      ) : (
        <>
          <GroupTitle title={t('gratitude:ledger')} note={total} />
          <ul className={card.list}>{rows.map((row) => <LedgerLine key={row.id} row={row} />)}</ul>
          {rows.length < total && <Button size="xs" mt={10} onClick={() => setLimit(Math.min(500, limit + PAGE))}>{t('gratitude:more')}</Button>}
        </>
      )}
    </Page>
  )
}
