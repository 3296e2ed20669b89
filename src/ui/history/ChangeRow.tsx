import { Button } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ChangeDetails, PastChange, Touched } from '../../contract/past'
import { calls, client } from '../book/client'
import { formatMoment } from '../book/formatMoment'
import { keepPlace } from '../book/keepPlace'
import { useTrouble } from '../book/trouble'
import { useMessage } from '../book/useMessage'
import classes from './HistoryPage.module.css'

/** One change in words and when; opened, whom it touched and what stands in the way of taking it back. */
export function ChangeRow({ change }: { readonly change: PastChange }) {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  const trouble = useTrouble()
  const [opened, setOpened] = useState(false)
  const { changeId, at, sort, undone } = change
  const words = say(change.label)
  const undo = () => {
    const letGo = keepPlace()
    client.change.undo({ changeId }).catch((error: unknown) => {
      letGo()
      trouble.show(error)
    })
  }
  const label = sort === 'change' ? words : t(`past:sort.${sort}`, { label: words })
  return (
    <li className={classes.row} data-undone={undone || undefined}>
      <div className={classes.line}>
        <button type="button" className={classes.open} aria-expanded={opened} aria-label={t('past:details', { label })} onClick={() => setOpened(!opened)}>
          <IconChevronRight size={15} />
        </button>
        <span className={classes.label} dir="auto">{label}</span>
        {undone && <i>{t('past:undone')}</i>}
        <time dateTime={at}>{formatMoment(at, i18n.language)}</time>
        {sort === 'change' && !undone && (
          <Button size="compact-sm" aria-label={t('past:undoOf', { label })} onClick={undo}>{t('past:undo')}</Button>
        )}
      </div>
      {opened && <Details changeId={changeId} />}
    </li>
  )
}

function Details({ changeId }: { readonly changeId: string }) {
  const trouble = useTrouble()
  const details = useQuery(calls.history.show.queryOptions({ input: { changeId } }))
  if (details.error) return <p role="alert" className={classes.details}>{trouble.read(details.error).text}</p>
  return details.data ? <Touches details={details.data} /> : null
}

function Touches({ details: { touched, more, obstacle } }: { readonly details: ChangeDetails }) {
  const { t } = useTranslation()
  return (
    <div className={classes.details}>
      <ul>
        {touched.map((row, place) => <li key={place}><TouchedRow row={row} /></li>)}
        {more > 0 && <li>{t('past:andMore', { count: more })}</li>}
      </ul>
      {obstacle && <p><b>{t('past:inTheWay')}</b> {t(`problems:${obstacle.code}`, { ...obstacle.params, defaultValue: obstacle.message })}</p>}
    </div>
  )
}

function TouchedRow({ row: { outcome, sort, name, personId, fields } }: { readonly row: Touched }) {
  const { t } = useTranslation()
  const what = sort === 'people' ? undefined : t([`past:rowSort.${sort}`, `timeline:kinds.${sort}`], { defaultValue: sort })
  return (
    <>
      {t(`past:outcome.${outcome}`)}: {what}{what && name && ' · '}
      {personId ? <Link to={`/people/${personId}`} dir="auto">{name}</Link> : <span dir="auto">{name}</span>}
      {fields.length > 0 && <small> ({fields.map((field) => t(`exchangePage:found.${field}`, { defaultValue: field })).join(', ')})</small>}
    </>
  )
}
