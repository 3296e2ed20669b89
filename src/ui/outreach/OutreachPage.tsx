import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { MOST_AT_ONCE } from '../../core/outreach/mostAtOnce'
import type { CheckRow } from '../../core/outreach/outreachCheck'
import { calls } from '../book/client'
import { useTextLine } from '../forms/useTextLine'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import card from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { useListState } from '../people/listState'
import { OutreachRow } from './OutreachRow'
import classes from './Outreach.module.css'

/** Before writing to many: each of those ticked among the people, why it is for them and what speaks against it; then one draft after the other. */
export function OutreachPage() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const ticked = useListState((list) => list.ticked)
  const ids = useMemo(() => [...ticked], [ticked])
  const [about, setAbout] = useState('')
  const check = useQuery({ ...calls.ask.outreach.check.queryOptions({ input: ids.length > 0 ? { ids: ids.slice(0, MOST_AT_ONCE), about } : skipToken }), placeholderData: keepPreviousData })
  const rows = useHeldOrder(check.data?.rows ?? [], about, !check.isPlaceholderData)
  if (ids.length === 0) {
    return (
      <Page>
        <PageHead title={t('outreach:title')} />
        <EmptyState title={t('outreach:none')} text={t('outreach:nobody')}>
          <Button variant="filled" onClick={() => go('/people')}>{t('outreach:choose')}</Button>
        </EmptyState>
      </Page>
    )
  }
  if (check.isError && !check.data) return <LoadFailed error={check.error} retry={() => void check.refetch()} />
  if (!check.data) return <Loading />
  const { counts } = check.data
  return (
    <Page>
      <PageHead title={t('outreach:title')} sub={t('outreach:about')} />
      <AboutField onChange={setAbout} />
      <p role="status" className={classes.counts}>
        {t('outreach:counts.write', { count: counts.write })} · {t('outreach:counts.look', { count: counts.look })} · {t('outreach:counts.leave', { count: counts.leave })}
        {ids.length > MOST_AT_ONCE && ` · ${t('outreach:tooMany', { count: rows.length })}`}
      </p>
      <ul className={card.list} aria-label={t('outreach:title')}>
        {rows.map((row) => <OutreachRow key={row.person.id} row={row} />)}
      </ul>
    </Page>
  )
}

function AboutField({ onChange }: { readonly onChange: (about: string) => void }) {
  const { t } = useTranslation()
  const { onSubmit, input } = useTextLine(onChange)
  return (
    <form onSubmit={onSubmit} className={classes.field}>
      <TextInput label={t('outreach:subject')} placeholder={t('outreach:subjectPlaceholder')} {...input} dir="auto" />
      <Button type="submit">{t('outreach:check')}</Button>
    </form>
  )
}

/** Rows keep their place while one works through them; another subject orders them anew. */
function useHeldOrder(rows: readonly CheckRow[], about: string, isAnswer: boolean): readonly CheckRow[] {
  const [held, setHeld] = useState<{ readonly about: string; readonly ids: readonly string[] }>()
  const known = held?.about === about ? held.ids : undefined
  if (!known && isAnswer && rows.length > 0) setHeld({ about, ids: rows.map(({ person }) => person.id) })
  if (!known) return rows
  const byId = new Map(rows.map((row) => [row.person.id, row]))
  return [...known.flatMap((id) => byId.get(id) ?? []), ...rows.filter(({ person }) => !known.includes(person.id))]
}
