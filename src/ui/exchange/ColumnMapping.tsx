import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importFields } from '../../core/importFields'
import type { ReadFile } from '../../contract'
import classes from './Exchange.module.css'
import { useFieldName } from './useFieldName'

interface Props {
  readonly columns: NonNullable<ReadFile['columns']>
  /** The headings were only guessed, so the table is open at once. */
  readonly guessed: boolean
  readonly busy: boolean
  readonly onChange: (columns: Record<string, string>) => void
}

/** Where each column of a table goes, with two of its values to judge by. Columns without any value are left out. */
export function ColumnMapping({ columns, guessed, busy, onChange }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(guessed)
  const filled = columns.filter(({ samples }) => samples.length > 0)
  const empty = columns.length - filled.length
  return (
    <details className={classes.mapping} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(guessed ? 'exchangePage:columns.check' : 'exchangePage:columns.show', { count: filled.length })}</summary>
      {open && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('exchangePage:columns.heading')}</th>
              <th scope="col">{t('exchangePage:columns.samples')}</th>
              <th scope="col">{t('exchangePage:columns.field')}</th>
            </tr>
          </thead>
          <tbody>
            {filled.map((column) => (
              <ColumnRow key={column.heading} column={column} busy={busy} onChange={(field) => onChange({ [column.heading]: field })} />
            ))}
          </tbody>
        </table>
      )}
      {open && empty > 0 && <p className={classes.emptyColumns}>{t('exchangePage:columns.empty', { count: empty })}</p>}
    </details>
  )
}

interface RowProps {
  readonly column: Props['columns'][number]
  readonly busy: boolean
  readonly onChange: (field: string) => void
}

function ColumnRow({ column: { heading, field, samples }, busy, onChange }: RowProps) {
  const { t } = useTranslation()
  const fieldName = useFieldName()
  const known: readonly string[] = importFields
  const fields = known.includes(field) ? known : [field, ...known]
  return (
    <tr>
      <th scope="row" dir="auto" title={heading}>{heading}</th>
      <td dir="auto">{samples.join(' · ')}</td>
      <td>
        <NativeSelect
          size="xs"
          disabled={busy}
          aria-label={t('exchangePage:columns.fieldOf', { heading })}
          data={fields.map((value) => ({ value, label: fieldName(value) }))}
          value={field}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </td>
    </tr>
  )
}
