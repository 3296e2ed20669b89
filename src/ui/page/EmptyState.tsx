import type { ReactNode } from 'react'
import classes from './Card.module.css'

interface Props {
  readonly title: string
  readonly text?: string
  /** The ways on from here. */
  readonly children?: ReactNode
}

/** In place of what is not there yet: that it is not, and what to do next. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className={classes.ways}>{children}</div>}
    </div>
  )
}
