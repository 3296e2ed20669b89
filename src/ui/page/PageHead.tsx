import type { ReactNode } from 'react'
import classes from './Page.module.css'

interface Props {
  readonly title: string
  /** The title as it is printed, where that is another. */
  readonly onPaper?: string
  readonly sub?: ReactNode
  /** The line below the title is read out when it changes. */
  readonly live?: boolean
  /** What can be done here, on the other side; not printed. */
  readonly children?: ReactNode
}

/** The title of a page, a line about what is on it, and what can be done. */
export function PageHead({ title, onPaper, sub, live, children }: Props) {
  return (
    <header className={classes.head}>
      <div>
        <h1 dir="auto" data-noprint={onPaper !== undefined || undefined}>{title}</h1>
        {onPaper !== undefined && <h1 dir="auto" className={classes.onPaper}>{onPaper}</h1>}
        {sub && <p role={live ? 'status' : undefined}>{sub}</p>}
      </div>
      {children && <div className={classes.acts} data-noprint>{children}</div>}
    </header>
  )
}
