import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { WeekRow } from '../../core/week'
import { useMessage } from '../book/useMessage'
import classes from './WeekPage.module.css'

/** Everybody whose warmth took the same turn, with why. */
export function TurnList({ turn, rows }: { readonly turn: string; readonly rows: readonly WeekRow[] }) {
  const { t } = useTranslation()
  const say = useMessage()
  const title = t(`week:turn.${turn}.title`)
  return (
    <section aria-label={title} className={classes.section} data-turn={turn}>
      <h2>{title} <span>{rows.length}</span></h2>
      {rows.length === 0 ? (
        <p className={classes.none}>{t(`week:turn.${turn}.none`)}</p>
      ) : (
        <ul>
          {rows.map(({ personId, name, company, line }) => (
            <li key={personId}>
              <Link to={`/people/${personId}`} dir="auto">{name}</Link>
              {company && <span dir="auto"> · {company}</span>}
              <p>{say(line)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
