import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { differs, hasValue, listFields, type MergeField, singleFields } from '../../core/merge/mergeFields'
import type { Person } from '../../core/people'
import { useFieldLines } from '../merge/useFieldLines'
import classes from './Exchange.module.css'

interface Props {
  readonly known: Person
  readonly incoming: Person
  readonly choices: Readonly<Partial<Record<MergeField, string>>>
  readonly busy: boolean
  readonly onChoose: (field: MergeField, whose: string) => void
}

const lists: readonly string[] = listFields
const untold: readonly string[] = ['photo', 'kind', 'state']
const nobody = {}

/** Field by field: what the book has, what the file says, and which is kept. Only what differs is shown. */
export function DuplicateFields({ known, incoming, choices, busy, onChoose }: Props) {
  const { t } = useTranslation()
  const lines = useFieldLines(nobody)
  const fields = [...singleFields, ...listFields].filter((field) => !untold.includes(field) && hasValue(incoming, field) && differs([known, incoming], field))
  const kept = (field: MergeField) => choices[field] ?? (lists.includes(field) ? 'all' : hasValue(known, field) ? known.id : incoming.id)
  if (fields.length === 0) return <p className={classes.emptyColumns}>{t('exchangePage:duplicates.nothing')}</p>
  return (
    <table className={classes.sideBySide}>
      <thead>
        <tr>
          <th scope="col">{t('exchangePage:duplicates.field')}</th>
          <th scope="col">{t('exchangePage:duplicates.inBook')}</th>
          <th scope="col">{t('exchangePage:duplicates.inFile')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">
              {t(`merge:field.${field}`)}
              {lists.includes(field) && <Radio size="xs" disabled={busy} label={t('merge:compare.all')} checked={kept(field) === 'all'} onChange={() => onChoose(field, 'all')} />}
            </th>
            {[known, incoming].map((person) => (
              <td key={person.id} data-kept={kept(field) === person.id || kept(field) === 'all' || undefined}>
                <Radio
                  size="xs"
                  disabled={busy}
                  aria-label={t(person === known ? 'exchangePage:duplicates.takeBook' : 'exchangePage:duplicates.takeFile', { field: t(`merge:field.${field}`) })}
                  checked={kept(field) === person.id}
                  onChange={() => onChoose(field, person.id)}
                  label={<span dir="auto">{hasValue(person, field) ? lines(person, field).join(', ') : t('merge:compare.none')}</span>}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
