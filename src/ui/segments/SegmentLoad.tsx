import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { LoadChart } from '../people/LoadChart'

/** The days a saved search with a rhythm would fill if it searched for something else; nothing while that cannot carry one. */
export function SegmentLoad({ id, days, query }: { readonly id: string; readonly days: number; readonly query: string }) {
  const { t } = useTranslation()
  const [asked] = useDebouncedValue(query, 250)
  const load = useQuery({ ...calls.ask.cadence.load.queryOptions({ input: { segmentId: id, days, query: asked }, retry: false }), placeholderData: keepPreviousData })
  if (!load.data || load.isError) return null
  return (
    <>
      <LoadChart load={load.data} />
      <Text size="sm" c="dimmed">{t('settings:rhythms.reaches', { count: load.data.people })}</Text>
    </>
  )
}
