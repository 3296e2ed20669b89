import { useTranslation } from 'react-i18next'
import type { ConnectionState } from '../client/connection'
import { Flame } from '../look/Flame'
import { connectionWords } from './connectionWords'
import classes from './Opening.module.css'

/** Before the book has answered: nothing for a moment, so that a quick start does not flash, then what is being waited for. */
export function Opening({ state }: { readonly state: ConnectionState }) {
  const { t } = useTranslation()
  return (
    <div role="status" className={classes.opening}>
      <Flame size={40} />
      <span>{t(connectionWords[state] ?? 'app:opening')}</span>
    </div>
  )
}
