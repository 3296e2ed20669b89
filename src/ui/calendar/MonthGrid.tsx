import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../core/dates'
import { singleKeysOff } from '../actions/shortcut'
import { localeOf } from '../book/formatDay'
import { LoadFailed } from '../layout/LoadFailed'
import { DayCell } from './DayCell'
import classes from './MonthGrid.module.css'
import { dayAfterKey, weeksOf } from './months'
import { useCalendar } from './useCalendar'
import { useRoom } from './useRoom'

/** More than any screen has room for in one day. */
const PER_DAY = 12

interface Props {
  readonly day: Day
  readonly today: Day
  readonly weekStart: number
  readonly go: (day: Day) => void
  readonly show: (day: Day) => void
}

/** A month as a grid with one tab stop: arrows move the day, PageUp and PageDown the month, T goes to today, Enter opens the day. */
export function MonthGrid({ day, today, weekStart, go, show }: Props) {
  const { t, i18n } = useTranslation()
  const weeks = weeksOf(day, weekStart)
  const { days, error, retry } = useCalendar(weeks[0]?.[0], weeks.at(-1)?.at(-1), PER_DAY)
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const room = useRoom(grid)
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
    moved.current = false
  }, [day])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const toToday = event.key.toLowerCase() === 't' && !singleKeysOff()
    const next = toToday ? today : dayAfterKey(event.key, event.shiftKey, day, weekStart)
    if (!next && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (!next) return show(day)
    moved.current = next !== day
    go(next)
  }
  if (error) return <LoadFailed error={error} retry={retry} />
  const format = (style: 'short' | 'long') => new Intl.DateTimeFormat(localeOf(i18n.language), { weekday: style, timeZone: 'UTC' })
  const [short, long] = [format('short'), format('long')]
  return (
    <table ref={grid} role="grid" className={classes.grid} aria-label={t('calendar:grid')} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {weeks[0]?.map((each) => (
            <th key={each} scope="col" abbr={long.format(new Date(`${each}T00:00:00Z`))}>{short.format(new Date(`${each}T00:00:00Z`))}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <DayCell key={each} day={each} found={days.get(each)} room={room} today={today} chosen={each === day} outside={each.slice(0, 7) !== day.slice(0, 7)} onChoose={() => show(each)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
