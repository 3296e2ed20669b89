import type { ReactNode } from 'react'
import classes from './Settings.module.css'

export function Section({ title, text, children }: { readonly title: string; readonly text?: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.intro}>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}
