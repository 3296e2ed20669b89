import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../core/dates'
import { useToday } from '../book/useToday'
import { useDayAndTime } from '../entries/useDayAndTime'
import { useReadWhen, type When } from './readWhen'
import classes from './WhenField.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string
  readonly placeholder?: string
  /** Common answers, one click each. */
  readonly suggestions?: readonly string[]
  readonly autoFocus?: boolean
  /** Which Friday "Friday" is: the coming one, or the last for what happened. */
  readonly toward?: 'future' | 'past'
  /** The day an empty field stands for. */
  readonly emptyMeans?: Day
  /** What it comes to together with the form's other fields, where that is more than its own words say. */
  readonly meant?: When
  /** Words besides that are kept with it. */
  readonly words?: string
  /** Whether its own words besides the day are kept. */
  readonly keepsWords?: boolean
}

/** A day in plain words or from a calendar, with the day that was understood beside it. */
export function WhenField({ label, value, onChange, error, placeholder, suggestions = [], autoFocus, toward, emptyMeans, meant, words, keepsWords }: Props) {
  const { t } = useTranslation()
  const write = useDayAndTime()
  const today = useToday()
  const [choosing, setChoosing] = useState(false)
  const empty = value.trim() === ''
  const said = useReadWhen(toward)(value)
  const read = meant ?? (empty && emptyMeans ? { day: emptyMeans, time: undefined } : said)
  const beside = words ?? (keepsWords ? said?.words : undefined)
  const day = read && write(read, 'weekday')
  const understood = day ? (beside ? t('forms:when.withWords', { day, words: beside }) : day) : empty ? '' : t('forms:when.unclear')
  const calendar = (
    <Popover opened={choosing} onChange={setChoosing} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('forms:when.calendar', { label })} onClick={() => setChoosing(!choosing)}>
          <IconCalendar size={17} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('forms:when.calendar', { label })}>
        <DatePicker
          value={read?.day ?? null}
          defaultDate={read?.day ?? today}
          onChange={(day) => {
            if (day) onChange(day)
            setChoosing(false)
          }}
          ariaLabels={{ nextMonth: t('forms:when.nextMonth'), previousMonth: t('forms:when.previousMonth'), nextYear: t('forms:when.nextYear'), previousYear: t('forms:when.previousYear') }}
        />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <div className={classes.field}>
      <TextInput
        label={label}
        value={value}
        placeholder={placeholder}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        rightSection={calendar}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={<span role="status">{understood}</span>}
        descriptionProps={{ className: classes.understood, 'data-unclear': !empty && !read ? true : undefined }}
        data-autofocus={autoFocus || undefined}
      />
      {suggestions.length > 0 && (
        <div className={classes.suggestions}>
          {suggestions.map((text) => (
            <button key={text} type="button" className={classes.suggestion} aria-pressed={value === text} onClick={() => onChange(value === text ? '' : text)}>
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
