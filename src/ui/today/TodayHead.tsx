import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Day } from '../../core/dates'
import { formatDay } from '../book/formatDay'
import classes from './TodayPage.module.css'
import type { useHeldList } from './useHeldList'

interface Props {
  readonly held: ReturnType<typeof useHeldList>
  readonly today: Day
  /** How many of each still wait. */
  readonly first: number
  readonly reachOut: number
}

/** The day whose list is shown, and what has come since. */
export function TodayHead({ held, today, first, reachOut }: Props) {
  const { t, i18n } = useTranslation()
  const [, go] = useLocation()
  const kind = first > 0 && reachOut > 0 ? 'both' : first > 0 ? 'first' : reachOut > 0 ? 'reachOut' : 'quiet'
  const weekday = (day: Day) => formatDay(day, i18n.language, { style: 'weekday', today })
  const news = held.day !== today ? t('today:newDay', { day: weekday(today) }) : held.fresh > 0 ? t('today:fresh', { count: held.fresh }) : undefined
  return (
    <header className={classes.head}>
      <div>
        <h1>{weekday(held.day)}</h1>
        <p>{t(`today:sub.${kind}`, { first, count: kind === 'first' ? first : reachOut })}</p>
      </div>
      <div className={classes.headActs}>
        <div role="status">{news && <Button size="xs" onClick={held.letIn}>{news}</Button>}</div>
        <Button size="xs" variant="subtle" color="gray" onClick={() => go('/week')}>{t('today:week')}</Button>
      </div>
    </header>
  )
}
