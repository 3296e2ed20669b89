import { IconAlertCircle } from '@tabler/icons-react'
import type { Message } from '../../core/message'
import { useSentences } from '../today/useSentences'
import classes from './ReachPanel.module.css'

/** How they like to be reached and what to keep in mind, before anything goes out. */
export function Warning({ warnings }: { readonly warnings: readonly Message[] }) {
  const sentences = useSentences()
  if (warnings.length === 0) return null
  return (
    <p role="note" className={classes.warning} dir="auto">
      <IconAlertCircle size={16} stroke={1.7} aria-hidden />
      <span>{sentences(warnings)}</span>
    </p>
  )
}
