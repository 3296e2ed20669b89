import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WeekTurn } from '../../core/week/weekTurns'
import type { WeekRow } from '../../core/week/weekViews'
import { useMessage } from '../book/useMessage'
import card from '../page/Card.module.css'
import type { LongRows } from '../page/useLongList'
import classes from './WeekPage.module.css'
import { WeekSection } from './WeekSection'

interface Props {
  readonly turn: WeekTurn
  readonly total: number
  readonly list: LongRows<WeekRow>
  readonly onPaper: number
}

/** Everybody whose warmth took the same turn, with why. */
export function TurnList({ turn, ...list }: Props) {
  const { t } = useTranslation()
  const say = useMessage()
  return (
    <WeekSection title={t(`week:turn.${turn}.title`)} none={t(`week:turn.${turn}.none`)} turn={turn} {...list}>
      {({ personId, name, company, line }, printed) => (
        <li key={personId} className={classes.row} {...printed}>
          <Link to={`/people/${personId}`} className={card.name} dir="auto">{name}</Link>
          {company && <span> · <bdi>{company}</bdi></span>}
          <p className={card.more}>{say(line)}</p>
        </li>
      )}
    </WeekSection>
  )
}
