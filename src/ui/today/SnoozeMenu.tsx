import { Button, Menu, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClockTime, Day } from '../../core/dates'
import { addDays } from '../../core/days'
import type { Nudge } from '../../core/today'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { ChooseDay } from '../laterParts'
import { useMenuLater } from './useMenuLater'
import { type Snooze, useSnoozing } from './useSnoozing'

/** What is put off: one reason of one person, or one reminder. */
export type Snoozable = Pick<Nudge, 'subjectId' | 'reason' | 'entryId' | 'dates' | 'reminders'>

interface MenuProps {
  readonly nudge: Snoozable
  readonly label?: string
  readonly size?: Props['size']
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

interface Props {
  readonly label: string
  readonly size: 'xs' | 'sm' | 'compact-sm'
  readonly today: Day
  /** Whether a time of day can be chosen as well. */
  readonly withTimes: boolean
  /** Of a reminder: what is said beside the day joins it. One that comes back is called the same every time. */
  readonly keepsWords: boolean
  readonly onSnooze: Snooze
}

/** A button with the usual times, and a box for any other. */
export function SnoozeButton({ label, size, today, withTimes, keepsWords, onSnooze }: Props) {
  const { t } = useTranslation()
  const { button, choosing, change, choose, chooseInMinutes } = useSnoozing(onSnooze)
  const { isReady, alone, opened, setOpened } = useMenuLater(button)
  if (!isReady) return <Button {...alone} size={size} data-act="snooze">{label}</Button>
  return (
    <Popover opened={choosing} onChange={change} position="bottom-end" withRoles={false} trapFocus>
      <Popover.Target>
        <span>
          <Menu position="bottom-end" opened={opened} onChange={setOpened}>
            <Menu.Target>
              <Button ref={button} size={size} data-act="snooze">{label}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {withTimes && <Menu.Item onClick={() => chooseInMinutes(60)}>{t('today:snooze.hour')}</Menu.Item>}
              {withTimes && <Menu.Item onClick={() => chooseInMinutes(180)}>{t('today:snooze.hours')}</Menu.Item>}
              <Menu.Item onClick={() => choose(addDays(today, 1))}>{t('today:snooze.tomorrow')}</Menu.Item>
              <Menu.Item onClick={() => choose(addDays(today, 7))}>{t('today:snooze.week')}</Menu.Item>
              <Menu.Item onClick={() => choose(addDays(today, 30))}>{t('today:snooze.month')}</Menu.Item>
              <Menu.Item onClick={() => change(true)}>{t('today:snooze.choose')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('today:snooze.until')}>
        <ChooseDay label={t('today:snooze.until')} button={t('today:snooze.button')} withTimes={withTimes} keepsWords={keepsWords} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}
