import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockTime, Day } from '../../core/dates'
import { useToday } from '../book/useToday'
import { useDayAndTime } from '../entries/useDayAndTime'
import { useReadWhen } from '../forms/readWhen'

interface Props {
  readonly label: string
  readonly button: string
  /** Whether a time of day can be chosen as well, today's among them. */
  readonly withTimes?: boolean
  /** Whether what is said besides has a place to be kept. */
  readonly keepsWords?: boolean
  readonly onChoose: (day: Day, time?: ClockTime, words?: string) => void
}

/** A day to come, in plain words. */
export function ChooseDay({ label, button, withTimes = false, keepsWords = false, onChoose }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  const write = useDayAndTime()
  const [text, setText] = useState('')
  const read = useReadWhen()(text)
  const time = withTimes ? read?.time : undefined
  const fits = read !== undefined && (read.day > today || (read.day === today && time !== undefined))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fits) onChoose(read.day, time, keepsWords ? read.words : undefined)
  }
  const said = () => {
    const day = read && write({ day: read.day, time }, 'weekday')
    return day && read.words ? t(keepsWords ? 'forms:when.withWords' : 'today:snooze.onlyDay', { day, words: read.words }) : day
  }
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}>
      <TextInput
        label={label}
        placeholder={t('today:snooze.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        description={fits ? said() : undefined}
        error={text && !fits ? t(read ? 'today:snooze.past' : 'today:snooze.unclear') : undefined}
        data-autofocus
      />
      <Button type="submit" mt="xs" size="xs" disabled={!fits} fullWidth>
        {button}
      </Button>
    </form>
  )
}
