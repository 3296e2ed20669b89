import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import card from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { ChangeRow } from './ChangeRow'

const PAGE = 50
const MOST = 500

export function ChangeList() {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(PAGE)
  const history = useQuery(calls.history.list.queryOptions({ input: { limit }, placeholderData: keepPreviousData }))
  if (!history.data) return history.error ? <LoadFailed error={history.error} retry={() => void history.refetch()} /> : <Loading />
  const { changes, more } = history.data
  if (changes.length === 0) return <EmptyState title={t('past:none')} />
  return (
    <>
      <ol className={card.list}>{changes.map((change) => <ChangeRow key={change.changeId} change={change} />)}</ol>
      {more && limit < MOST && <Button mt="sm" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>{t('past:more')}</Button>}
    </>
  )
}
