import { Button, Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { EmptyState } from '../page/EmptyState'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import classes from './Merge.module.css'
import { SuggestionCard } from './SuggestionCard'

const PAGE = 20

/** Who may be in the book twice, the surest first. */
export function MergePage() {
  const { t, i18n } = useTranslation()
  const [limit, setLimit] = useState(PAGE)
  const found = useQuery(calls.ask.merge.suggest.queryOptions({ input: { limit }, placeholderData: keepPreviousData }))
  if (found.isError && !found.data) return <LoadFailed error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Loading />
  const { total, suggestions } = found.data
  return (
    <Page>
      <PageHead title={t('merge:title')} sub={total === 0 ? undefined : t('merge:count', { count: total, number: total.toLocaleString(i18n.language) })} live />
      {total === 0 && <div role="status"><EmptyState title={t('merge:nobody')} text={t('merge:nobodyText')} /></div>}
      <ul className={classes.list}>
        {suggestions.map((suggestion) => (
          <SuggestionCard key={suggestion.people.map(({ id }) => id).join()} suggestion={suggestion} />
        ))}
      </ul>
      {suggestions.length < total && limit < 200 && (
        <Group>
          <Button loading={found.isPlaceholderData} onClick={() => setLimit(Math.min(200, limit + PAGE))}>{t('merge:more')}</Button>
        </Group>
      )}
    </Page>
  )
}
