import { Button, Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
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
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('merge:title')}</h1>
        <p role="status">{total === 0 ? t('merge:nobody') : t('merge:count', { count: total, number: total.toLocaleString(i18n.language) })}</p>
      </header>
      {total === 0 && <p className={classes.empty}>{t('merge:nobodyText')}</p>}
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
    </div>
  )
}
