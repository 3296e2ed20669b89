import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { importFields } from '../../core/importFields'
import type { ReadFile } from '../../contract'
import classes from './Exchange.module.css'

interface Props {
  readonly columns: NonNullable<ReadFile['columns']>
  readonly open: boolean
  readonly busy: boolean
  readonly onChange: (columns: Record<string, string>) => void
}

/** Where each column of a table goes, with two of its values to judge by. Open at once when the headings were only guessed. */
export function ColumnMapping({ columns, open, busy, onChange }: Props) {
  const { t } = useTranslation()
  const choose = (heading: string, field: string) => onChange(Object.fromEntries(columns.map((column) => [column.heading, column.heading === heading ? field : column.field])))
  const known: readonly string[] = importFields
  const options = (current: string) => [...(known.includes(current) ? [] : [current]), ...importFields].map((field) => ({ value: field, label: t(`exchangePage:field.${field || 'none'}`, { defaultValue: field }) }))
  return (
    <details className={classes.mapping} open={open}>
      <summary>{t(open ? 'exchangePage:columns.check' : 'exchangePage:columns.show', { count: columns.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('exchangePage:columns.heading')}</th>
            <th scope="col">{t('exchangePage:columns.samples')}</th>
            <th scope="col">{t('exchangePage:columns.field')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ heading, field, samples }) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              <td>{samples.join(' · ')}</td>
              <td>
                <NativeSelect size="xs" disabled={busy} aria-label={t('exchangePage:columns.fieldOf', { heading })} data={options(field)} value={field} onChange={(event) => choose(heading, event.currentTarget.value)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
