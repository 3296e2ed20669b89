import { useTranslation } from 'react-i18next'
import type { Warmth } from '../../core/warmth'
import classes from './WarmthBar.module.css'

/** Warmth in a list: a bar and its word. */
export function WarmthBar({ warmth }: { readonly warmth: Warmth }) {
  const { t } = useTranslation()
  return (
    <span className={classes.warmth}>
      <span className={classes.bar} aria-hidden="true">
        <i data-tone={warmth.tone} style={{ width: `${Math.max(4, Math.round(warmth.level * 100))}%` }} />
      </span>
      <span>{t(`people:tone.${warmth.tone}`)}</span>
    </span>
  )
}
