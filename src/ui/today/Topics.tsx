import type { Nudge } from '../../core/today'
import { useMessage } from '../book/useMessage'
import classes from './NudgeRow.module.css'
import { useSentences } from './useSentences'

/** Something to say, each thing on a line with where it comes from, and how they like to be reached; in full where the row is unfolded. */
export function Topics({ nudge, open }: { readonly nudge: Nudge; readonly open: boolean }) {
  const say = useMessage()
  const sentences = useSentences()
  return (
    <>
      {nudge.say.length > 0 && (
        <div className={classes.topics} data-open={open || undefined}>
          {nudge.say.map(({ line, from }) => (
            <p key={line.key} dir="auto">
              <span>{say(line)}</span> <small>{say(from)}</small>
            </p>
          ))}
        </div>
      )}
      {nudge.wish.length > 0 && <p className={classes.wish} dir="auto">{sentences(nudge.wish)}</p>}
    </>
  )
}
