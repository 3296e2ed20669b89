import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClockTime, Day } from '../../core/dates'
import type { Nudge } from '../../core/today'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { SnoozeTimes } from '../laterParts'
import { useMenuLater } from './useMenuLater'
import type { Snooze } from './useSnoozing'

/** What is put off: one reason of one person, or one reminder. */
export type Snoozable = Pick<Nudge, 'subjectId' | 'reason' | 'entryId' | 'dates' | 'reminders'>

interface MenuProps {
  readonly nudge: Snoozable
  readonly label?: string
  readonly size?: SnoozeProps['size']
  readonly onSnoozed?: () => void
}

/** Not now: later today (a reminder), tomorrow, next week, in a month, or any day in plain words. */
export function SnoozeMenu({ nudge, label, size = 'xs', onSnoozed }: MenuProps) {
  const { t } = useTranslation()
  const run = useRun()
  const today = useToday()
  const { subjectId, reason, dates } = nudge
  const id = reason === 'reminder' ? nudge.entryId : undefined
  const reminder = nudge.reminders.find(({ entryId }) => entryId === id)
  const snooze = async (until: Day, time?: ClockTime, adds?: string) => {
    const done = id ? await run({ type: 'reminder.snooze', id, until, time, adds }) : await run({ type: 'nudge.snooze', subjectId, reason, until, dates: reason === 'date' ? dates : undefined })
    if (done) onSnoozed?.()
  }
  return <SnoozeButton label={label ?? t('today:snooze.button')} size={size} today={today} withTimes={id !== undefined} keepsWords={reminder !== undefined && !reminder.repeats} onSnooze={(until, time, adds) => void snooze(until, time, adds)} />
}

export interface SnoozeProps {
  readonly label: string
  readonly size: 'xs' | 'sm' | 'compact-sm'
  readonly today: Day
  /** Whether a time of day can be chosen as well. */
  readonly withTimes: boolean
  /** Of a reminder: what is said beside the day joins it. One that comes back is called the same every time. */
  readonly keepsWords: boolean
  readonly onSnooze: Snooze
}

/** A button with the usual times, once they have come. */
export function SnoozeButton(props: SnoozeProps) {
  const { isReady, alone, before } = useMenuLater()
  return isReady ? <SnoozeTimes {...props} before={before} /> : <Button {...alone} size={props.size} data-act="snooze">{props.label}</Button>
}
