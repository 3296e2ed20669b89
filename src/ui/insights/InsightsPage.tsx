import '@mantine/charts/styles.css'
import { NativeSelect, TextInput } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { calls } from '../book/client'
import { useTextLine } from '../forms/useTextLine'
import card from '../page/Card.module.css'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { Named } from '../page/Named'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { ChartCard } from './ChartCard'
import classes from './Insights.module.css'

const spans = [3, 6, 12, 24, 36]

/** What keeping in touch brought, as charts: of everybody, of those a search finds, or of one person. */
export function InsightsPage({ personId }: { readonly personId?: string }) {
  const { t } = useTranslation()
  const names = useQuery(calls.ask.insights.names.queryOptions({ input: {} }))
  const [months, setMonths] = useState(12)
  const [query, setQuery] = useState('')
  if (names.isError && !names.data) return <LoadFailed error={names.error} retry={() => void names.refetch()} />
  if (!names.data) return <Loading />
  return (
    <Page>
      <PageHead title={t('insights:title')} sub={personId ? <OfPerson id={personId} /> : t('insights:about')}>
        {!personId && <SearchScope onChange={setQuery} />}
        <NativeSelect size="xs" aria-label={t('insights:period')} value={String(months)} onChange={(event) => setMonths(Number(event.currentTarget.value))} data={spans.map((count) => ({ value: String(count), label: t('insights:months', { count }) }))} />
      </PageHead>
      <div className={classes.cards}>
        {names.data.names.map((name) => <ChartCard key={name} name={name} months={months} personId={personId} query={personId ? undefined : query} />)}
      </div>
    </Page>
  )
}

function SearchScope({ onChange }: { readonly onChange: (query: string) => void }) {
  const { t } = useTranslation()
  const { onSubmit, input } = useTextLine(onChange)
  return (
    <form onSubmit={onSubmit}>
      <TextInput size="xs" aria-label={t('insights:scope')} placeholder={`${t('insights:scope')}: ${t('insights:scopePlaceholder')}`} {...input} w={260} />
    </form>
  )
}

function OfPerson({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const person = useQuery(calls.ask.person.show.queryOptions({ input: id ? { id } : skipToken })).data
  return (
    <>
      {person && <Link to={`/people/${id}`} className={card.name}><Named text={t('insights:of', { name: person.row.name })} names={[person.row.name]} /></Link>} · <Link to="/insights" className={classes.all}>{t('insights:everybody')}</Link>
    </>
  )
}
