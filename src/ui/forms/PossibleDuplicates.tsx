import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { foldText } from '../../core/fold'
import type { PersonRow } from '../../core/peopleList'
import { calls } from '../book/client'
import { useScreen } from '../layout/screen'
import { Face } from '../look/Face'
import classes from './PossibleDuplicates.module.css'

interface Props {
  readonly name: string
  readonly email: string
}

/** People who may be the same, by e-mail address or by name, before a second one is made. */
export function PossibleDuplicates({ name, email }: Props) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const close = useScreen((screen) => screen.close)
  const same = useSamePeople(name.trim(), email.trim())
  if (same.length === 0) return <div role="status" />
  return (
    <div role="status" className={classes.box}>
      <p className={classes.title}>{t('forms:person.duplicates', { count: same.length })}</p>
      <ul className={classes.list}>
        {same.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={classes.row}
              onClick={() => {
                close()
                go(`/people/${row.id}`)
              }}
            >
              <Face initials={row.initials} photo={row.photo} size={26} />
              <bdi className={classes.name}>{row.name}</bdi>
              <span className={classes.company}>{row.company}</span>
              <span className={classes.open}>{t('forms:person.open')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function useSamePeople(name: string, email: string): readonly PersonRow[] {
  const [typed] = useDebouncedValue({ name, email }, 250)
  const byName = useQuery(calls.ask.search.find.queryOptions({ input: { query: typed.name, limit: 10 }, enabled: typed.name.length > 1 }))
  const byEmail = useQuery(calls.ask.search.find.queryOptions({ input: { query: typed.email, limit: 10 }, enabled: typed.email.includes('@') }))
  const wanted = foldText(name)
  const sameName = (byName.data?.rows ?? []).filter((row) => wanted !== '' && foldText(row.name) === wanted)
  const sameEmail = (byEmail.data?.rows ?? []).filter((row) => row.matches.some(({ text }) => text.trim().toLowerCase() === email.toLowerCase()))
  return [...new Map([...sameEmail, ...sameName].map((row) => [row.id, row])).values()].slice(0, 4)
}
