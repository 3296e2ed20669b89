import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Day } from '../../core/dates'
import { addDays, isDay } from '../../core/days'
import { weekTurnNames } from '../../core/week/weekTurns'
import type { Week } from '../../core/week/weekViews'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { EmptyState } from '../page/EmptyState'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { NextWeek } from './NextWeek'
import { paperRows } from './paperRows'
import { TurnList } from './TurnList'
import { useWeekLists } from './useWeekLists'
import classes from './WeekPage.module.css'

/** How a week went between you and everybody: one page, to read or to print. */
export function WeekPage({ day }: { readonly day?: string }) {
  const of = day !== undefined && isDay(day) ? Day.parse(day) : undefined
  const week = useQuery({ ...calls.ask.week.show.queryOptions({ input: { of } }), placeholderData: keepPreviousData })
  if (week.isError && !week.data) return <LoadFailed error={week.error} retry={() => void week.refetch()} />
  if (!week.data) return <Loading />
  // The head stays from week to week, and with it the keys on its arrows.
  return (
    <Page className={classes.page}>
      <WeekHead week={week.data} />
      <Turns key={week.data.from} week={week.data} />
    </Page>
  )
}

const columns = [['rescued', 'warmed'], ['cooled', 'wentCold']] as const

/** Rows that have room on two pages of paper: in each of two columns, and below them. */
const COLUMN = 36
const BELOW = 20

function Turns({ week }: { readonly week: Week }) {
  const { t } = useTranslation()
  const { of, ready } = useWeekLists(week)
  if (!ready) return <Loading />
  const { totals, next } = week
  const quiet = weekTurnNames.every((turn) => totals[turn] === 0)
  const [below = 0] = paperRows(BELOW, [next.total])
  return (
    <>
      {quiet ? (
        <EmptyState title={t('week:quiet')} text={t('week:quietText')} />
      ) : (
        <div className={classes.turns}>
          {columns.map((column) => {
            const rows = paperRows(COLUMN, column.map((turn) => totals[turn]))
            return <div key={column[0]}>{column.map((turn, place) => <TurnList key={turn} turn={turn} total={totals[turn]} list={of[turn]} onPaper={rows[place] ?? 0} />)}</div>
          })}
        </div>
      )}
      <NextWeek total={next.total} list={of.after} onPaper={below} />
    </>
  )
}

function WeekHead({ week: { from, to, underWay } }: { readonly week: Week }) {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const today = useToday()
  const said = (day: Day) => formatDay(day, i18n.language, { today })
  const dated = (day: Day) => formatDay(day, i18n.language, { withYear: true })
  const last = addDays(from, 6)
  const current = today >= from && today <= last
  const show = (day: string) => isDay(day) && go(`/week/${day}`)
  return (
    <PageHead
      title={current ? t('week:title') : t('week:titleOf', { day: said(from) })}
      // On paper nobody knows which week was this one.
      onPaper={t('week:titleOf', { day: dated(from) })}
      sub={`${t('week:span', { from: formatDay(from, i18n.language, { today: last }), to: dated(last) })}${underWay ? ` · ${t('week:soFar', { to: said(to) })}` : ''}`}
    >
      <ActionIcon variant="default" size={28} aria-label={t('week:before')} onClick={() => show(addDays(from, -7))}><IconChevronLeft size={16} /></ActionIcon>
      <ActionIcon variant="default" size={28} aria-label={t('week:after')} onClick={() => show(addDays(from, 7))}><IconChevronRight size={16} /></ActionIcon>
      <TextInput type="date" size="xs" aria-label={t('week:choose')} value={from} onChange={(event) => show(event.currentTarget.value)} />
      {!current && <Button size="xs" onClick={() => go('/week')}>{t('week:current')}</Button>}
      <Button size="xs" leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>{t('week:print')}</Button>
    </PageHead>
  )
}
