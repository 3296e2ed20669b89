import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockTime, Day } from '../../core/dates'
import { readDate } from '../../core/plainDates'
import { useToday } from '../book/useToday'
import { useDayAndTime } from '../entries/useDayAndTime'

interface Props {
  readonly label: string
  readonly button: string
  /** Whether a time of day can be chosen as well, today's among them. */
  readonly withTimes?: boolean
  readonly onChoose: (day: Day, time?: ClockTime) => void
}

/** A day to come, in plain words. */
export function ChooseDay({ label, button, withTimes = false, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const today = useToday()
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
        label={label}
        placeholder={t('today:snooze.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        description={fits ? write({ day: read.day, time }, 'weekday') : undefined}
        error={text && !fits ? t(read ? 'today:snooze.past' : 'today:snooze.unclear') : undefined}
        data-autofocus
      />
      <Button type="submit" mt="xs" size="xs" disabled={!fits} fullWidth>
        {button}
      </Button>
    </form>
  )
}
