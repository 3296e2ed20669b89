import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useConnection } from '../book/useConnection'
import { useDamageScreen, wayOn } from '../damage/damageScreen'
import classes from './ConnectionBanner.module.css'
import { connectionWords } from './connectionWords'

/** One line above the page when something is wrong with the connection or the book: what, and what is safe. */
export function ConnectionBanner() {
  const { t } = useTranslation()
  const state = useConnection()
  const set = useDamageScreen((screen) => screen.set)
  const status = useQuery(calls.book.status.queryOptions({}))
  const words = connectionWords[state]
  if (words) return <p role="alert" className={classes.banner}>{t(words)}</p>
  const why = status.data?.why
  if (!why) return null
  const way = wayOn(why.code)
  return (
    <p role="alert" className={classes.banner}>
      {t(`problems:${why.code}`, { ...why.params, defaultValue: why.message })}
      {way && <button type="button" onClick={() => set(way)}>{t('repair:page.again')}</button>}
    </p>
  )
}
