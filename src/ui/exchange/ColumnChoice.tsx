import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'

/** Which columns a table has; none chosen: all of them. */
export function ColumnChoice({ value, onChange }: { readonly value: readonly string[]; readonly onChange: (columns: string[]) => void }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(calls.exports.columns.queryOptions({}))
  return (
    <MultiSelect
      mt="md"
      maw={640}
      label={t('exchangePage:export.columns')}
      description={t('exchangePage:export.columnsHint')}
      placeholder={value.length === 0 ? t('exchangePage:export.allColumns') : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...data]}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
    />
  )
}
