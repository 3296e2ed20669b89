import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
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
  const { i18n } = useTranslation()
  return (
    <h2 className={classes.title}>
      {title} {note !== undefined && <span>{typeof note === 'number' ? note.toLocaleString(i18n.language) : note}</span>}
      {children}
    </h2>
  )
}
