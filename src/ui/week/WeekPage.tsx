import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addDays, Day, isDay } from '../../core/dates'
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
import { TurnList } from './TurnList'
import { useWeekLists } from './useWeekLists'
import classes from './WeekPage.module.css'

/** How a week went between you and everybody: one page, to read or to print. */
export function WeekPage({ day }: { readonly day?: string }) {
  const of = day !== undefined && isDay(day) ? Day.parse(day) : undefined
  const week = useQuery(calls.ask.week.show.queryOptions({ input: { of } }))
  if (week.isError && !week.data) return <LoadFailed error={week.error} retry={() => void week.refetch()} />
  return week.data ? <WholeWeek key={week.data.from} week={week.data} /> : <Loading />
}

const columns = [['rescued', 'warmed'], ['cooled', 'wentCold']] as const

function WholeWeek({ week }: { readonly week: Week }) {
  const { t } = useTranslation()
  const { of, printing, print } = useWeekLists(week)
  const quiet = weekTurnNames.every((turn) => week.totals[turn] === 0)
  return (
    <Page className={classes.page}>
      <WeekHead week={week} printing={printing} onPrint={print} />
      {quiet ? (
        <EmptyState title={t('week:quiet')} text={t('week:quietText')} />
      ) : (
        <div className={classes.turns}>
          {columns.map((column) => (
            <div key={column[0]}>{column.map((turn) => <TurnList key={turn} turn={turn} total={week.totals[turn]} list={of[turn]} whole={printing} />)}</div>
          ))}
        </div>
      )}
      <NextWeek total={week.next.total} list={of.after} whole={printing} />
    </Page>
  )
}

function WeekHead({ week: { from, to, underWay }, printing, onPrint }: { readonly week: Week; readonly printing: boolean; readonly onPrint: () => void }) {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const today = useToday()
  const said = (day: Day) => formatDay(day, i18n.language, { today })
  const dated = (day: Day) => formatDay(day, i18n.language, { withYear: true })
  const last = addDays(from, 6)
  /** On paper nobody knows which week was this one. */
  const title = t('week:titleOf', { day: printing ? dated(from) : said(from) })
  const current = today >= from && today <= last
  const show = (day: string) => isDay(day) && go(`/week/${day}`)
  return (
    <PageHead
      title={current && !printing ? t('week:title') : title}
      sub={`${t('week:span', { from: formatDay(from, i18n.language, { today: last }), to: dated(last) })}${underWay ? ` · ${t('week:soFar', { to: said(to) })}` : ''}`}
    >
      <ActionIcon variant="default" size={30} aria-label={t('week:before')} onClick={() => show(addDays(from, -7))}><IconChevronLeft size={16} /></ActionIcon>
      <ActionIcon variant="default" size={30} aria-label={t('week:after')} onClick={() => show(addDays(from, 7))}><IconChevronRight size={16} /></ActionIcon>
      <TextInput type="date" size="xs" aria-label={t('week:choose')} value={from} onChange={(event) => show(event.currentTarget.value)} />
      {!current && <Button size="xs" onClick={() => go('/week')}>{t('week:current')}</Button>}
      <Button size="xs" leftSection={<IconPrinter size={15} />} onClick={onPrint}>{t('week:print')}</Button>
    </PageHead>
  )
}
