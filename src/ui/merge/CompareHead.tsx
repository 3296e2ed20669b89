import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../core/people'
import type { PersonRow } from '../../core/peopleList'
import { formatDay } from '../book/formatDay'
import { Face } from '../look/Face'
import classes from './Merge.module.css'

export interface Compared {
  readonly person: Person
  readonly row: PersonRow
  readonly entries: number
}

interface Props {
  readonly people: readonly Compared[]
  readonly stays: string
  readonly onStays: (id: string) => void
}

/** Whose record stays: its id, its address in the app and in files. */
export function CompareHead({ people, stays, onStays }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">{t('merge:compare.record')}</th>
        {people.map(({ person: { id }, row, entries }) => (
          <th key={id} scope="col" data-kept={id === stays || undefined}>
            <div className={classes.record}>
              <Face initials={row.initials} photo={row.photo} size={36} />
              <div className={classes.who}>
                <b dir="auto">{row.name || t('person:noName')}</b>
                <span>{t('merge:compare.entries', { count: entries })} · {t('merge:compare.since', { day: formatDay(row.addedOn, i18n.language) })}</span>
              </div>
            </div>
            <Radio size="xs" name="stays" label={t('merge:compare.stays')} checked={id === stays} onChange={() => onStays(id)} />
          </th>
        ))}
      </tr>
    </thead>
  )
}
