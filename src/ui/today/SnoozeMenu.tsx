import { Button, Menu, Popover, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type ClockTime, type Day, minutesLater } from '../../core/dates'
import { readDate } from '../../core/plainDates'
import type { Nudge } from '../../core/today'
import { client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { useDayAndTime } from '../entries/useDayAndTime'

type Snooze = (until: Day, time?: ClockTime) => void

/** Not now: later today (a reminder), tomorrow, next week, in a month, or any day in plain words. */
export function SnoozeMenu({ nudge, day }: { readonly nudge: Nudge; readonly day: string }) {
  const { t } = useTranslation()
  const run = useRun()
  const id = nudge.reason === 'reminder' ? nudge.entryId : undefined
  const snooze: Snooze = (until, time) => {
    if (id) void run({ type: 'reminder.snooze', id, until, time })
    else void run({ type: 'nudge.snooze', subjectId: nudge.subjectId, reason: nudge.reason, until, dates: nudge.reason === 'date' ? nudge.dates : undefined })
  }
  return <SnoozeButton label={t('today:snooze.button')} size="xs" today={day as Day} withTimes={id !== undefined} onSnooze={snooze} />
}

interface Props {
  readonly label: string
  readonly size: 'xs' | 'compact-sm'
  readonly today: Day
  /** Whether a time of day can be chosen as well. */
  readonly withTimes: boolean
  readonly onSnooze: Snooze
}

export function SnoozeButton({ label, size, today, withTimes, onSnooze }: Props) {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const [choosing, setChoosing] = useState(false)
  const choose: Snooze = (until, time) => {
    setChoosing(false)
    onSnooze(until, time)
  }
  const chooseInMinutes = (minutes: number) => {
    client.book.status().then(({ localTime }) => {
      const { day, time } = minutesLater(localTime, minutes)
      choose(day, time)
    }, trouble.show)
  }
  return (
    <Popover opened={choosing} onChange={setChoosing} position="bottom-end" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size={size}>{label}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {withTimes && <Menu.Item onClick={() => chooseInMinutes(60)}>{t('today:snooze.hour')}</Menu.Item>}
              {withTimes && <Menu.Item onClick={() => chooseInMinutes(180)}>{t('today:snooze.hours')}</Menu.Item>}
              <Menu.Item onClick={() => choose(addDays(today, 1))}>{t('today:snooze.tomorrow')}</Menu.Item>
              <Menu.Item onClick={() => choose(addDays(today, 7))}>{t('today:snooze.week')}</Menu.Item>
              <Menu.Item onClick={() => choose(addDays(today, 30))}>{t('today:snooze.month')}</Menu.Item>
              <Menu.Item onClick={() => setChoosing(true)}>{t('today:snooze.choose')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('today:snooze.until')}>
        <ChooseDay today={today} withTimes={withTimes} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

function ChooseDay({ today, withTimes, onChoose }: { readonly today: Day; readonly withTimes: boolean; readonly onChoose: Snooze }) {
  const { t, i18n } = useTranslation()
  const write = useDayAndTime()
  const [text, setText] = useState('')
  const read = readDate(text, { today, language: i18n.language })
  const time = withTimes ? read?.time : undefined
  const fits = read !== undefined && (read.day > today || (read.day === today && time !== undefined))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fits) onChoose(read.day, time)
  }
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}>
      <TextInput
        label={t('today:snooze.until')}
        placeholder={t('today:snooze.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        description={fits ? write({ day: read.day, time }, 'weekday') : undefined}
        error={text && !fits ? t(read ? 'today:snooze.past' : 'today:snooze.unclear') : undefined}
        data-autofocus
      />
      <Button type="submit" mt="xs" size="xs" disabled={!fits} fullWidth>
        {t('today:snooze.button')}
      </Button>
    </form>
  )
}
