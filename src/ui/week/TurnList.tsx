import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WeekRow } from '../../core/week'
import { useMessage } from '../book/useMessage'
import card from '../page/Card.module.css'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import classes from './WeekPage.module.css'

/** Everybody whose warmth took the same turn, with why. */
export function TurnList({ turn, rows }: { readonly turn: string; readonly rows: readonly WeekRow[] }) {
  const { t } = useTranslation()
  const say = useMessage()
  const title = t(`week:turn.${turn}.title`)
  return (
    <section aria-label={title} className={classes.section} data-turn={turn}>
      <GroupTitle title={title} note={rows.length} />
      {rows.length === 0 ? (
        <p className={card.more}>{t(`week:turn.${turn}.none`)}</p>
      ) : (
        <LongList rows={rows}>
          {(shown) => (
            <ul className={card.list}>
              {shown.map(({ personId, name, company, line }) => (
                <li key={personId} className={classes.row}>
                  <Link to={`/people/${personId}`} className={card.name} dir="auto">{name}</Link>
                  {company && <span dir="auto"> · {company}</span>}
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
