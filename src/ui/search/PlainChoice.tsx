import type { Icon } from '@tabler/icons-react'
import classes from './ChoiceList.module.css'

/** A line with an icon and words. */
export function PlainChoice({ icon: ChoiceIcon, text, note }: { readonly icon: Icon; readonly text: string; readonly note?: string }) {
  return (
    <>
      <span className={classes.icon} aria-hidden="true">
        <ChoiceIcon size={18} stroke={1.7} />
      </span>
      <span className={classes.words}>
        <span className={classes.name} dir="auto">{text}</span>
      </span>
      {note && <span className={classes.note}>{note}</span>}
    </>
  )
}
