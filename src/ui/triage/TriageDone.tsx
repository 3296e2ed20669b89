import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { calls } from '../book/client'
import { EmptyState } from '../page/EmptyState'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { useRound } from './round'

/** Nobody is left to ask about: the round is done, or the book is still empty. */
export function TriageDone({ skipped }: { readonly skipped: number }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const start = useRound((round) => round.start)
  const { data: status } = useQuery(calls.book.status.queryOptions({}))
  const empty = status?.people === 0
  const text = empty ? t('triage:empty.text') : skipped > 0 ? t('triage:done.skipped', { count: skipped }) : t('triage:done.text')
  return (
    <Page>
      <PageHead title={t('triage:title')} />
      <EmptyState title={t(empty ? 'triage:empty.title' : 'triage:done.title')} text={text}>
        {empty ? (
          <Button variant="filled" onClick={() => go('/exchange')}>{t('triage:empty.import')}</Button>
        ) : (
          <Button variant="filled" onClick={() => go('/')}>{t('triage:done.today')}</Button>
        )}
        {skipped > 0 && <Button onClick={() => start()}>{t('triage:done.again')}</Button>}
      </EmptyState>
    </Page>
  )
}
