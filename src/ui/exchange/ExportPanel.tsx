import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { exportFormats, type ExportRequest } from '../../contract'
import { calls } from '../book/client'
import { useTrouble } from '../book/trouble'
import classes from './Exchange.module.css'
import { useExport } from './useExport'

interface Props {
  /** A selection made elsewhere; left out, everyone or a search. */
  readonly ids?: readonly string[]
  readonly query?: string
  readonly onDone?: () => void
}

/** Notes out: which format, whom, and where to. */
export function ExportPanel({ ids, query: given, onDone }: Props) {
  const { t } = useTranslation()
  const [format, setFormat] = useState<ExportRequest['format']>('markdown')
  const [query, setQuery] = useState(given ?? '')
  const { take, busy, report, problem } = useExport()
  const trouble = useTrouble()
  const counted = useQuery({ ...calls.ask.people.list.queryOptions({ input: { query, limit: 1 } }), enabled: ids === undefined, placeholderData: (before) => before })
  const wrong = counted.error ? trouble.read(counted.error).text : undefined
  const count = ids?.length ?? counted.data?.total ?? 0
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await take({ format, ids: ids && [...ids], query: ids || !query.trim() ? undefined : query.trim() })) onDone?.()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Radio.Group value={format} onChange={(value) => setFormat(exportFormats.find((known) => known === value) ?? 'markdown')} label={t('exchangePage:export.format')}>
        <Stack gap={8} mt={8}>
          {exportFormats.map((value) => (
            <Radio key={value} value={value} label={t(`exchangePage:export.${value}.name`)} description={t(`exchangePage:export.${value}.text`)} />
          ))}
        </Stack>
      </Radio.Group>
      {ids === undefined && (
        <TextInput
          mt="md"
          maw={460}
          label={t('exchangePage:export.whom')}
          placeholder={t('exchangePage:export.everyone')}
          description={t('exchangePage:export.whomHint')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          error={wrong}
          disabled={format === 'json' && !query}
        />
      )}
      <Group mt="md" gap="sm">
        <Button type="submit" variant="filled" loading={busy} disabled={wrong !== undefined || (count === 0 && format !== 'json')}>
          {format === 'json' && !query.trim() && ids === undefined ? t('exchangePage:export.wholeBook') : t('exchangePage:export.take', { count })}
        </Button>
        {report && <Text size="sm" role="status">{report}</Text>}
      </Group>
      {problem && <p role="alert" className={classes.problem}>{problem.text}</p>}
    </form>
  )
}
