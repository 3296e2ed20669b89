import { type ReactNode, useEffect, useRef } from 'react'
import { Flame } from '../look/Flame'
import classes from './Damage.module.css'

interface Props {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** A page in place of the whole window: its title has the keys, and what is to be known first stands below. */
export function Sheet({ title, lead, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <Flame size={38} />
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        <p className={classes.lead}>{lead}</p>
        {children}
      </div>
    </main>
  )
}
