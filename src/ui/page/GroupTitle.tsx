import type { ReactNode } from 'react'
import classes from './Page.module.css'

interface Props {
  readonly title: string
  /** How many there are, or a few words. */
  readonly note?: ReactNode
  /** Said on the other side. */
  readonly children?: ReactNode
}

/** The title of a part of a page. */
export function GroupTitle({ title, note, children }: Props) {
  return (
    <h2 className={classes.title}>
      {title} {note !== undefined && <span>{note}</span>}
      {children}
    </h2>
  )
}
