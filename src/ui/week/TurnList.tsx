import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WeekTurn } from '../../core/week/weekTurns'
import type { WeekRow } from '../../core/week/weekViews'
import { useMessage } from '../book/useMessage'
import card from '../page/Card.module.css'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import type { LongRows } from '../page/useLongList'
import classes from './WeekPage.module.css'

interface Props {
  readonly turn: WeekTurn
  readonly total: number
  readonly list: LongRows<WeekRow>
  /** Every row is drawn. */
  readonly whole: boolean
}

/** Everybody whose warmth took the same turn, with why. */
export function TurnList({ turn, total, list, whole }: Props) {
  const { t } = useTranslation()
  const say = useMessage()
  const title = t(`week:turn.${turn}.title`)
  return (
    <section aria-label={title} className={classes.section} data-turn={turn}>
      <GroupTitle title={title} note={total} />
      {total === 0 ? (
        <p className={card.more}>{t(`week:turn.${turn}.none`)}</p>
      ) : (
        <LongList list={list} whole={whole}>
          {(shown) => (
            <ul className={card.list}>
              {shown.map(({ personId, name, company, line }) => (
                <li key={personId} className={classes.row}>
                  <Link to={`/people/${personId}`} className={card.name} dir="auto">{name}</Link>
                  {company && <span> · <bdi>{company}</bdi></span>}
                  <p className={card.more}>{say(line)}</p>
                </li>
              ))}
            </ul>
          )}
        </LongList>
      )}
    </section>
  )
}
