import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { HoldRow } from '../../core/hold/holdList'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import card from '../page/Card.module.css'
import { Named } from '../page/Named'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { PlaceHold } from './PlaceHold'

/** What is on hold and what waits; and the switch to put people on hold. */
export function HoldPage() {
  const { t } = useTranslation()
  const list = useQuery(calls.ask.hold.list.queryOptions({ input: {} }))
  if (!list.data) return list.isError ? <LoadFailed error={list.error} retry={() => void list.refetch()} /> : <Loading />
  const { holds } = list.data
  return (
    <Page>
      <PageHead title={t('hold:title')} sub={t('hold:sub')} />
      {holds.length > 0 && (
        <ul className={card.list} aria-label={t('hold:title')}>
          {holds.map((hold) => <HoldLine key={hold.id} hold={hold} />)}
        </ul>
      )}
      <PlaceHold />
    </Page>
  )
}

function HoldLine({ hold: { id, scope, value, reason, since, people, waiting, except } }: { readonly hold: HoldRow }) {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const today = useToday()
  // The button goes with its row: the keys go on from the page.
  const end = async () => {
    if (await run({ type: 'hold.resume', id, choices: [] })) document.querySelector('main')?.focus()
  }
  const who = t(`hold:who.${scope}`, { value })
  const facts = [t('hold:since', { day: formatDay(since, i18n.language, { today }) }), t('hold:people', { count: people }), t('hold:waiting', { count: waiting })]
  return (
    <li className={card.row}>
      <div className={card.words}>
        <b><Named text={who} names={value ? [value] : []} /></b>
        <p className={card.more} dir="auto">{reason}</p>
        <p className={card.more}>{facts.join(' · ')}</p>
        {except.length > 0 && <p className={card.more}><Named text={t('hold:except.listed', { names: except.map(({ name, reason: why }) => `${name} (${why})`).join(', ') })} names={except.flatMap(({ name, reason: why }) => [name, why])} /></p>}
      </div>
      {waiting > 0 ? (
        <Button size="xs" onClick={() => go(`/hold/${id}`)}>{t('hold:go')}</Button>
      ) : (
        <Button size="xs" aria-label={t('hold:resumeOf', { who })} onClick={() => void end()}>{t('hold:resume')}</Button>
      )}
    </li>
  )
}
