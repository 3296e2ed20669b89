import { useTranslation } from 'react-i18next'
import classes from './TriagePage.module.css'

const keys = [
  { caps: ['1', '5'], does: 'choose' },
  { caps: ['S'], does: 'skip' },
  { caps: ['⌫'], does: 'back' },
  { caps: ['Esc'], does: 'stop' },
] as const

/** What the keys do, for those who do not reach for the mouse. */
export function TriageKeys() {
  const { t } = useTranslation()
  return (
    <p className={classes.keys}>
      {keys.map(({ caps, does }) => (
        <span key={does}>
          {caps.map((cap, index) => (
            <span key={cap}>{index > 0 && ' – '}<kbd>{cap}</kbd></span>
          ))}{' '}
          {t(`triage:keys.${does}`)}
        </span>
      ))}
    </p>
  )
}
