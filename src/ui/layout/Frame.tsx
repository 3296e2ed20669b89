import type { ReactNode } from 'react'
import { useShortcuts } from '../actions/useShortcuts'
import { ConnectionBanner } from './ConnectionBanner'
import classes from './Frame.module.css'
import { Rail } from './Rail'
import { TopBar } from './TopBar'

/** Rail on the left, search and the two ways to write on top, the page in the middle. */
export function Frame({ children }: { readonly children: ReactNode }) {
  useShortcuts()
  return (
    <div className={classes.frame}>
      <Rail />
      <div className={classes.main}>
        <TopBar />
        <ConnectionBanner />
        <main className={classes.page}>{children}</main>
      </div>
    </div>
  )
}
