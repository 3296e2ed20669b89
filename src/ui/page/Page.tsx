import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** A page that scrolls as a whole. */
export function Page({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return <div className={className ? `${classes.page} ${className}` : classes.page}>{children}</div>
}
