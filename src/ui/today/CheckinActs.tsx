import { LeavingActs } from '../sales/LeavingActs'
import { EntryActs } from './EntryActs'
import type { ReasonActsProps } from './reasonActs'

/** What is asked after depends on what stands behind the row: a complaint that was solved, or that somebody left. */
export function CheckinActs(props: ReasonActsProps) {
  const behind = props.nudge.behind.find(({ entryId }) => entryId === props.entryId)
  return behind?.next ? <EntryActs {...props} /> : <LeavingActs {...props} />
}
