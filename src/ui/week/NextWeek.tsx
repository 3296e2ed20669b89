import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Planned } from '../../core/week/plannedAfter'
import { plannedKey } from '../../core/week/plannedKey'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import card from '../page/Card.module.css'
import { Told } from '../page/Told'
import type { LongRows } from '../page/useLongList'
import classes from './WeekPage.module.css'
import { WeekSection } from './WeekSection'

interface Props {
  readonly total: number
  readonly list: LongRows<Planned>
  readonly onPaper: number
}

/** What is set for the week after: reminders, promises and dates, day by day. */
export function NextWeek(list: Props) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  return (
    <WeekSection title={t('week:next.title')} none={t('week:next.none')} {...list}>
      {(row, printed) => {
        const { personId, words } = shown(row)
        return (
          <li key={plannedKey(row)} className={classes.planned} {...printed}>
            <time dateTime={row.on}>{formatDay(row.on, i18n.language, { style: 'weekday', today })}</time>
            <span>{personId ? <Link to={`/people/${personId}`} className={card.name}>{words}</Link> : words}</span>
          </li>
        )
      }}
    </WeekSection>
  )
}

function shown(row: Planned) {
  if (row.kind === 'reminder') return { personId: row.personId, words: [row.title, ...row.names].map((text, index) => <Fragment key={index}>{index > 0 && ' · '}<bdi>{text}</bdi></Fragment>) }
  if (row.kind === 'promise') return { personId: row.personId, words: <Told message={row.line} /> }
  return { personId: row.date.personId, words: <Told message={row.date.line} /> }
}
