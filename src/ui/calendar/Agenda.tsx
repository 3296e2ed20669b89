import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../core/dates'
import { singleKeysOff } from '../actions/shortcut'
import { formatDay } from '../book/formatDay'
import { LoadFailed } from '../layout/LoadFailed'
import classes from './Agenda.module.css'
import { CalendarLine } from './CalendarLine'
import { addMonths, endOfMonth, startOfMonth } from './months'
import { useCalendar } from './useCalendar'

/** What a day of the list shows before it asks to be opened. */
const PER_DAY = 20

interface Props {
  readonly day: Day
  readonly today: Day
  readonly go: (day: Day) => void
  readonly show: (day: Day) => void
}

/** The days of a month on which something stands, as a list. Up and down move through it, PageUp and PageDown the month, T goes to today. */
export function Agenda({ day, today, go, show }: Props) {
  const { t, i18n } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const { days, error, retry } = useCalendar(startOfMonth(day), endOfMonth(day), PER_DAY)
  const isRead = days.size > 0
  useEffect(() => {
    const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])]
    heads.find((head) => (head.dataset.day ?? '') >= day)?.scrollIntoView({ block: 'start' })
  }, [day, isRead])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = dayOfKey(event.key, day, today)
    if (next) {
      list.current?.focus()
      go(next)
    } else if (!moveFocus(list.current, event.key)) return
    event.preventDefault()
  }
  if (error) return <LoadFailed error={error} retry={retry} />
  const filled = [...days.values()].filter((each) => each.total > 0)
  return (
    <div ref={list} role="region" className={classes.agenda} tabIndex={0} aria-label={t('calendar:list')} onKeyDown={onKeyDown}>
      {days.size > 0 && filled.length === 0 && <p className={classes.nothing}>{t('calendar:nothingInMonth')}</p>}
      {filled.map(({ day: each, items, total }) => (
        <section key={each} className={classes.day} aria-label={formatDay(each, i18n.language, { style: 'weekday', today })}>
          <h2 data-today={each === today || undefined}>
            <button type="button" data-day={each} data-item onClick={() => show(each)}>{formatDay(each, i18n.language, { style: 'weekday', today })}</button>
          </h2>
          <ul>
            {items.map((item, index) => (
              <li key={index}>
                <CalendarLine item={item} />
              </li>
            ))}
          </ul>
          {total > items.length && <button type="button" className={classes.more} data-item onClick={() => show(each)}>{t('calendar:more', { count: total - items.length })}</button>}
        </section>
      ))}
    </div>
  )
}

function dayOfKey(key: string, day: Day, today: Day): Day | undefined {
  if (key === 'PageUp') return addMonths(day, -1)
  if (key === 'PageDown') return addMonths(day, 1)
  return key.toLowerCase() === 't' && !singleKeysOff() ? today : undefined
}

/** To the next thing up or down the list; whether there was one. */
function moveFocus(list: HTMLElement | null, key: string): boolean {
  if (!list || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false
  const things = [...list.querySelectorAll<HTMLElement>('[data-item]')]
  const at = things.findIndex((thing) => thing === document.activeElement)
  const next = things[key === 'ArrowDown' ? at + 1 : at - 1]
  next?.focus()
  return next !== undefined
}
