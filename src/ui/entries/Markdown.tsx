import { type MouseEvent, useMemo } from 'react'
import { connection } from '../book/client'
import classes from './Markdown.module.css'
import { renderMarkdown } from './renderMarkdown'

/** A note as its Markdown means it. Links open in the system's programs, never in this window. */
export function Markdown({ text }: { readonly text: string }) {
  const html = useMemo(() => ({ __html: renderMarkdown(text) }), [text])
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    if (!link) return
    event.preventDefault()
    connection.host.openLink(link.href)
  }
  return <div className={classes.text} dir="auto" dangerouslySetInnerHTML={html} onClick={follow} onAuxClick={follow} />
}
