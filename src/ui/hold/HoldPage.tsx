import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { HoldRow } from '../../core/hold/holdList'
import classes from '../away/Away.module.css'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { PlaceHold } from './PlaceHold'

/** What is on hold and what waits; and the switch to put people on hold. */
export function HoldPage() {
  const { t } = useTranslation()
  const list = useQuery(calls.ask.hold.list.queryOptions({ input: {} }))
  if (!list.data) return list.isError ? <LoadFailed error={list.error} retry={() => void list.refetch()} /> : <Loading />
  const { holds } = list.data
  return (
    <div className={classes.page}>
      <header>
        <h1>{t('hold:title')}</h1>
        <p>{t('hold:sub')}</p>
      </header>
      {holds.length > 0 && (
        <ul className={classes.list} aria-label={t('hold:title')}>
          {holds.map((hold) => <HoldLine key={hold.id} hold={hold} />)}
        </ul>
      )}
      <PlaceHold />
    </div>
  )
}

function HoldLine({ hold: { id, scope, value, reason, since, people, waiting, except } }: { readonly hold: HoldRow }) {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const today = useToday()
  const facts = [t('hold:since', { day: formatDay(since, i18n.language, { today }) }), t('hold:people', { count: people }), t('hold:waiting', { count: waiting })]
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <b dir="auto">{t(`hold:who.${scope}`, { value })}</b>
        <p dir="auto">{reason}</p>
        <p>{facts.join(' · ')}</p>
        {except.length > 0 && <p dir="auto">{t('hold:except.listed', { names: except.map(({ name, reason: why }) => `${name} (${why})`).join(', ') })}</p>}
      </div>
      <Button size="xs" variant="filled" onClick={() => go(`/hold/${id}`)}>{t(waiting > 0 ? 'hold:go' : 'hold:resume')}</Button>
    </li>
  )
}
