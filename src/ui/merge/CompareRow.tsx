import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { defaultChoices, hasValue, listFields, type MergeField } from '../../core/merge/mergeFields'
import type { Person } from '../../core/people'
import { Face } from '../look/Face'
import type { Compared } from './CompareHead'
import classes from './Merge.module.css'

interface Props {
  readonly field: MergeField
  readonly people: readonly Compared[]
  /** The one that stays first. */
  readonly ordered: readonly Person[]
  readonly chosen?: string
  readonly lines: (person: Person, field: MergeField) => readonly string[]
  readonly onChoose: (id: string) => void
}

const lists: readonly string[] = listFields

/** One field: what each record has, and which is kept; of a list, all of them unless one is chosen. */
export function CompareRow({ field, people, ordered, chosen, lines, onChoose }: Props) {
  const { t } = useTranslation()
  const name = t(`merge:field.${field}`)
  const kept = chosen ?? defaultChoices(ordered)[field]
  return (
    <tr>
      <th scope="row">
        {name}
        {lists.includes(field) && <Radio size="xs" name={field} label={t('merge:compare.all')} aria-label={t('merge:compare.allOf', { field: name })} checked={kept === 'all'} onChange={() => onChoose('all')} />}
      </th>
      {people.map(({ person, row }) => (
        <td key={person.id} data-kept={kept === person.id || kept === 'all' || undefined}>
          <label className={classes.choice}>
            <Radio size="xs" name={field} aria-label={t('merge:compare.take', { field: name, name: row.name })} checked={kept === person.id} onChange={() => onChoose(person.id)} />
            <span dir="auto">
              {field === 'photo' && person.photo && <Face initials={row.initials} photo={person.photo} size={32} />}
              {!hasValue(person, field) ? <i>{t('merge:compare.none')}</i> : lines(person, field).map((line) => <span key={line}>{line}</span>)}
            </span>
          </label>
        </td>
      ))}
    </tr>
  )
}
