import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useConnection } from '../book/useConnection'
import classes from './Rail.module.css'

/** At the foot of the rail: whether what is written stands on the disk, or cannot be written just now. */
export function SavedState() {
  const { t } = useTranslation()
  const line = useConnection()
  const book = useQuery(calls.book.status.queryOptions({ select: ({ state }) => state }))
  const state = line !== 'open' ? 'apart' : book.data === 'read-only' ? 'readOnly' : 'saved'
  return (
    <p className={classes.foot} title={t(`app:rail.${state}`)}>
      <i className={classes.saved} data-state={state} />
      <span>{t(`app:rail.${state}`)}</span>
    </p>
  )
}
