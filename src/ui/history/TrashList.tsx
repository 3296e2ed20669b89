import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ThrownEntry, ThrownPerson } from '../../contract/past'
import { calls, client } from '../book/client'
import { formatDay } from '../book/formatDay'
import { formatMoment } from '../book/formatMoment'
import { useTrouble } from '../book/trouble'
import { useMessage } from '../book/useMessage'
import { useAnnounce } from '../book/useRun'
import card from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { useScreen } from '../layout/screen'
import classes from './HistoryPage.module.css'

/** What was deleted in the last thirty days, people first. */
export function TrashList() {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  const trash = useQuery(calls.trash.list.queryOptions({}))
  if (!trash.data) return trash.error ? <LoadFailed error={trash.error} retry={() => void trash.refetch()} /> : <Loading />
  const { people, entries } = trash.data
  if (people.length + entries.length === 0) return <EmptyState title={t('past:trashEmpty')} />
  const withEntries = (count: number) => (count === 0 ? undefined : t('past:with', { count }))
  return (
    <>
      {people.length > 0 && (
        <section aria-label={t('past:trashPeople')}>
          <GroupTitle title={t('past:trashPeople')} note={people.length} />
          <ul className={card.list}>
            {people.map((person) => <TrashRow key={person.id} thrown={person} name={person.name} more={[person.company, withEntries(person.entries)]} />)}
          </ul>
        </section>
      )}
      {entries.length > 0 && (
        <section aria-label={t('past:trashEntries')}>
          <GroupTitle title={t('past:trashEntries')} note={entries.length} />
          <ul className={card.list}>
            {entries.map((entry) => <TrashRow key={entry.id} thrown={entry} name={say(entry.line)} more={[entry.names.join(i18n.language === 'zh' ? '、' : ', ')]} />)}
          </ul>
        </section>
      )}
    </>
  )
}

interface RowProps {
  readonly thrown: ThrownPerson | ThrownEntry
  readonly name: string
  readonly more: readonly (string | undefined)[]
}

function TrashRow({ thrown, name, more }: RowProps) {
  const { changeId, id, deletedAt, until } = thrown
  const open = useScreen((screen) => screen.open)
  const { t, i18n } = useTranslation()
  const trouble = useTrouble()
  const announce = useAnnounce()
  const putBack = () => client.trash.putBack({ changeId, ids: [id] }).then(announce, trouble.show)
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <span className={classes.label} dir="auto">
          {name} {more.some(Boolean) && <small>{more.filter(Boolean).join(' · ')}</small>}
        </span>
        <time dateTime={deletedAt}>{t('past:deleted', { when: formatMoment(deletedAt, i18n.language), until: formatDay(until, i18n.language) })}</time>
        {'name' in thrown && <Button size="compact-sm" aria-label={t('past:eraseOf', { name })} onClick={() => open({ form: 'erase', personId: thrown.id, name })}>{t('past:erase.short')}</Button>}
        <Button size="compact-sm" aria-label={t('past:putBackOf', { name })} onClick={() => void putBack()}>{t('past:putBack')}</Button>
      </div>
    </li>
  )
}
