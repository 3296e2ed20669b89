import { Button, Menu, Popover, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '../../core/dates'
import { readDate } from '../../core/plainDates'
import type { Nudge } from '../../core/today'
import { formatDay } from '../book/formatDay'
import { useRun } from '../book/useRun'

/** Not now: tomorrow, next week, in a month, or any day in plain words. */
export function SnoozeMenu({ nudge, day }: { readonly nudge: Nudge; readonly day: string }) {
  const { t } = useTranslation()
  const run = useRun()
  const [choosing, setChoosing] = useState(false)
  const snooze = (until: Day) => {
    setChoosing(false)
    if (nudge.reason === 'reminder' && nudge.entryId) void run({ type: 'reminder.snooze', id: nudge.entryId, until })
    else void run({ type: 'nudge.snooze', subjectId: nudge.subjectId, reason: nudge.reason, until, dates: nudge.reason === 'date' ? nudge.dates : undefined })
  }
  const today = day as Day
  return (
    <Popover opened={choosing} onChange={setChoosing} position="bottom-end" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs">{t('today:snooze.button')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => snooze(addDays(today, 1))}>{t('today:snooze.tomorrow')}</Menu.Item>
              <Menu.Item onClick={() => snooze(addDays(today, 7))}>{t('today:snooze.week')}</Menu.Item>
              <Menu.Item onClick={() => snooze(addDays(today, 30))}>{t('today:snooze.month')}</Menu.Item>
              <Menu.Item onClick={() => setChoosing(true)}>{t('today:snooze.choose')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('today:snooze.until')}>
        <ChooseDay today={today} onChoose={snooze} />
      </Popover.Dropdown>
    </Popover>
  )
}

function ChooseDay({ today, onChoose }: { readonly today: Day; readonly onChoose: (day: Day) => void }) {
  const { t, i18n } = useTranslation()
  const [text, setText] = useState('')
  const read = readDate(text, { today, language: i18n.language })?.day
  const fits = read !== undefined && read > today
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fits) onChoose(read)
  }
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}>
      <TextInput
        label={t('today:snooze.until')}
        placeholder={t('today:snooze.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        description={fits ? formatDay(read, i18n.language, { style: 'weekday', today }) : undefined}
        error={text && !fits ? t(read ? 'today:snooze.past' : 'today:snooze.unclear') : undefined}
        data-autofocus
      />
      <Button type="submit" mt="xs" size="xs" disabled={!fits} fullWidth>
        {t('today:snooze.button')}
      </Button>
    </form>
  )
}
