import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Planned } from '../../core/week/plannedAfter'
import { plannedKey } from '../../core/week/plannedKey'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import card from '../page/Card.module.css'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import { Told } from '../page/Told'
import type { LongRows } from '../page/useLongList'
import classes from './WeekPage.module.css'

interface Props {
  readonly total: number
  readonly list: LongRows<Planned>
  /** Every row is drawn. */
  readonly whole: boolean
}

/** What is set for the week after: reminders, promises and dates, day by day. */
export function NextWeek({ total, list, whole }: Props) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const shown = (row: Planned) => {
    if (row.kind === 'reminder') return { personId: row.personId, words: [row.title, ...row.names].map((text, index) => <Fragment key={index}>{index > 0 && ' · '}<bdi>{text}</bdi></Fragment>) }
    if (row.kind === 'promise') return { personId: row.personId, words: <Told message={row.line} /> }
    return { personId: row.date.personId, words: <Told message={row.date.line} /> }
  }
  return (
    <section aria-label={t('week:next.title')} className={classes.section}>
      <GroupTitle title={t('week:next.title')} note={total} />
      {total === 0 ? (
        <p className={card.more}>{t('week:next.none')}</p>
      ) : (
        <LongList list={list} whole={whole}>
          {(rows) => (
            <ul className={card.list}>
              {rows.map((row) => ({ key: plannedKey(row), on: row.on, ...shown(row) })).map(({ key, personId, on, words }) => (
                <li key={key} className={classes.planned}>
                  <time dateTime={on}>{formatDay(on, i18n.language, { style: 'weekday', today })}</time>
                  <span>{personId ? <Link to={`/people/${personId}`} className={card.name}>{words}</Link> : words}</span>
                </li>
              ))}
            </ul>
          )}
        </LongList>
      )}
    </section>
  )
}
