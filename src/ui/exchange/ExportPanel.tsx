import { Autocomplete, Button, Group, Radio, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportRequest } from '../../contract'
import { calls } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useSegmentQueries } from '../segments/useSegments'
import { ColumnChoice } from './ColumnChoice'
import classes from './Exchange.module.css'
import { TemplateField } from './TemplateField'
import { useExport } from './useExport'

const shownFormats = ['markdown', 'csv', 'vcard', 'vcard3', 'html', 'labels', 'ics', 'json'] as const satisfies readonly ExportRequest['format'][]

interface Props {
  /** A selection made elsewhere; left out, everyone or a search. */
  readonly ids?: readonly string[]
  readonly query?: string
  /** Whether it is what this view is for, or one thing among others. */
  readonly primary?: boolean
  readonly onDone?: () => void
}

/** Notes out: which format, whom, and where to. */
export function ExportPanel({ ids, query: given, primary, onDone }: Props) {
  const { t, i18n } = useTranslation()
  const [format, setFormat] = useState<ExportRequest['format']>('markdown')
  const [typed, setTyped] = useState(given ?? '')
  const [columns, setColumns] = useState<readonly string[]>([])
  const { take, busy, report, problem } = useExport()
  const whole = format === 'json' && ids === undefined
  const query = ids || whole ? '' : typed.trim()
  const { count, wrong } = useCount(ids, query)
  const searches = useSegmentQueries()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await take({ format, ids: ids && [...ids], query: query || undefined, columns: format === 'csv' && columns.length > 0 ? [...columns] : undefined, language: i18n.language === 'zh' ? 'zh' : 'en' })) onDone?.()
  }
  const number = count.toLocaleString(i18n.language)
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Radio.Group value={format} onChange={(value) => setFormat(shownFormats.find((known) => known === value) ?? 'markdown')} label={t('exchangePage:export.format')}>
        <div className={classes.formats}>
          {shownFormats.map((value) => (
            <Radio key={value} value={value} label={t(`exchangePage:export.${value}.name`)} description={t(`exchangePage:export.${value}.text`)} />
          ))}
        </div>
      </Radio.Group>
      {ids === undefined && !whole && (
        <Autocomplete
          mt="md"
          maw={460}
          label={t('exchangePage:export.whom')}
          placeholder={t('exchangePage:export.everyone')}
          description={t('exchangePage:export.whomHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={typed}
          onChange={setTyped}
          data={[...searches]}
          limit={8}
          error={wrong}
          autoComplete="off"
          dir="auto"
        />
      )}
      {format === 'markdown' && <TemplateField />}
      {format === 'csv' && <ColumnChoice value={columns} onChange={setColumns} />}
      <Group mt="md" gap="sm">
        <Button type="submit" variant={primary ? 'filled' : 'default'} loading={busy} disabled={wrong !== undefined || (count === 0 && !whole)}>
          {whole ? t('exchangePage:export.wholeBook') : t('exchangePage:export.take', { count, number })}
        </Button>
        {report && <Text size="sm" role="status">{report}</Text>}
      </Group>
      {problem && <p role="alert" className={classes.problem}>{problem.text}</p>}
    </form>
  )
}

/** How many people would go out, or what is wrong with the search that names them. */
function useCount(ids: readonly string[] | undefined, query: string): { readonly count: number; readonly wrong?: string } {
  const trouble = useTrouble()
  const status = useQuery(calls.book.status.queryOptions({}))
  const found = useQuery({ ...calls.ask.people.list.queryOptions({ input: { query, limit: 1 } }), enabled: query !== '', placeholderData: (before) => before })
  if (ids) return { count: ids.length }
  if (query === '') return { count: status.data?.people ?? 0 }
  return { count: found.data?.total ?? 0, wrong: found.error ? trouble.read(found.error).text : undefined }
}
