import type { Warmth } from '../../core/warmth'
import classes from './WarmthBar.module.css'

interface Props {
  readonly warmth: Warmth
  /** Its tone in words. */
  readonly word: string
}

/** Warmth in a list: a bar and its word. */
export function WarmthBar({ warmth, word }: Props) {
  return (
    <span className={classes.warmth}>
      <span className={classes.bar} aria-hidden="true">
        <i data-tone={warmth.tone} style={{ width: `${Math.max(4, Math.round(warmth.level * 100))}%` }} />
      </span>
      <span>{word}</span>
    </span>
  )
}
