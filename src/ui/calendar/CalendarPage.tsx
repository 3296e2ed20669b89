import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../core/dates'
import { isDay } from '../../core/days'
import { calls } from '../book/client'
import { localeOf } from '../book/formatDay'
import { useToday } from '../book/useToday'
import { Loading } from '../layout/Loading'
import { Agenda } from './Agenda'
import classes from './CalendarPage.module.css'
import { DayPanel } from './DayPanel'
import { firstWeekday } from './firstWeekday'
import { MonthGrid } from './MonthGrid'
import { addMonths } from './months'
import { useCalendarView } from './useCalendarView'

/** Reminders, dates, festivals and due days, by month or in a list. */
export function CalendarPage({ on }: { readonly on?: string }) {
  const today = useToday()
  if (!today) return <Loading />
  return <Calendar day={on !== undefined && isDay(on) ? (on as Day) : today} today={today} />
}

function Calendar({ day, today }: { readonly day: Day; readonly today: Day }) {
  const { i18n } = useTranslation()
  const [, navigate] = useLocation()
  const { view } = useCalendarView()
  const [opened, setOpened] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const { data: region } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.me?.region }))
  const weekStart = firstWeekday(i18n.language, region, navigator.language)
  const go = (next: Day) => navigate(`/calendar/${next}`, { replace: true })
  const show = (next: Day) => {
    go(next)
    setOpened(true)
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[data-day-title]')?.focus())
  }
  const hide = () => {
    setOpened(false)
    page.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }
  return (
    <div ref={page} className={classes.columns}>
      <div className={classes.main}>
        <Head day={day} today={today} go={go} />
        {view === 'month' ? <MonthGrid day={day} today={today} weekStart={weekStart} go={go} show={show} /> : <Agenda day={day} today={today} go={go} show={show} />}
      </div>
      <DayPanel day={day} today={today} opened={opened} onClose={hide} />
    </div>
  )
}

function Head({ day, today, go }: { readonly day: Day; readonly today: Day; readonly go: (day: Day) => void }) {
  const { t, i18n } = useTranslation()
  const { view, choose } = useCalendarView()
  const title = new Intl.DateTimeFormat(localeOf(i18n.language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  return (
    <header className={classes.head}>
      <h1 aria-live="polite">{title}</h1>
      <div className={classes.moves}>
        <ActionIcon variant="default" size={28} aria-label={t('calendar:previous')} onClick={() => go(addMonths(day, -1))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Button size="xs" onClick={() => go(today)}>{t('calendar:today')}</Button>
        <ActionIcon variant="default" size={28} aria-label={t('calendar:next')} onClick={() => go(addMonths(day, 1))}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <SegmentedControl size="xs" aria-label={t('calendar:view')} value={view} onChange={(next) => choose(next === 'agenda' ? 'agenda' : 'month')} data={[{ value: 'month', label: t('calendar:month') }, { value: 'agenda', label: t('calendar:agenda') }]} />
      </div>
    </header>
  )
}
