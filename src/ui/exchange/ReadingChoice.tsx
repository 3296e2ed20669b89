import { Group, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TableReading } from '../../contract'
import { textEncodings } from '../../core/textEncodings'

interface Props {
  readonly reading: TableReading
  readonly busy: boolean
  readonly onChange: (reading: Partial<TableReading>) => void
}

const delimiters: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** How the text of a table was understood, each of it correctable: letters, separator, order of dates. */
export function ReadingChoice({ reading: { encoding, delimiter, dateOrder }, busy, onChange }: Props) {
  const { t } = useTranslation()
  const separators = [...new Set([...Object.keys(delimiters), delimiter])]
  return (
    <Group gap={8} mt={6}>
      <NativeSelect size="xs" disabled={busy} label={t('exchangePage:reading.encoding')} data={[...textEncodings]} value={encoding} onChange={(event) => onChange({ encoding: event.currentTarget.value })} />
      <NativeSelect
        size="xs"
        disabled={busy}
        label={t('exchangePage:reading.delimiter')}
        data={separators.map((value) => ({ value, label: delimiters[value] ? t(`exchangePage:reading.${delimiters[value]}`) : value }))}
        value={delimiter}
        onChange={(event) => onChange({ delimiter: event.currentTarget.value })}
      />
      {dateOrder && (
        <NativeSelect
          size="xs"
          disabled={busy}
          label={t('exchangePage:reading.dates')}
          data={[
            { value: 'day-month', label: t('exchangePage:reading.dayMonth') },
            { value: 'month-day', label: t('exchangePage:reading.monthDay') },
          ]}
          value={dateOrder}
          onChange={(event) => onChange({ dateOrder: event.currentTarget.value === 'month-day' ? 'month-day' : 'day-month' })}
        />
      )}
    </Group>
  )
}
