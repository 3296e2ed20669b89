import { useTranslation } from 'react-i18next'
import type { ConnectionState } from '../client/connection'
import { Flame } from '../look/Flame'
import classes from './Opening.module.css'

const words = { connecting: 'app:opening', open: 'app:opening', gone: 'app:connection.gone', unreadable: 'app:connection.unreadable', 'no-access': 'app:opening' } as const satisfies Record<ConnectionState, string>

/** Before the book has answered: nothing for a moment, so that a quick start does not flash, then what is being waited for. */
export function Opening({ state }: { readonly state: ConnectionState }) {
  const { t } = useTranslation()
  return (
    <div role="status" className={classes.opening}>
      <Flame size={40} />
      <span>{t(words[state])}</span>
    </div>
  )
}
