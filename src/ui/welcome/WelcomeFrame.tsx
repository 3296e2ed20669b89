import type { ReactNode } from 'react'
import { Flame } from '../look/Flame'
import classes from './Welcome.module.css'

export function WelcomeFrame({ title, text, children }: { readonly title: string; readonly text: string; readonly children: ReactNode }) {
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <Flame size={38} />
        <h1>{title}</h1>
        <p>{text}</p>
        {children}
      </div>
    </main>
  )
}
