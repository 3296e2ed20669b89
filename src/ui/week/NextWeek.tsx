import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { compareTexts } from '../../core/compareTexts'
import type { Week } from '../../core/week'
import { formatDay } from '../book/formatDay'
import { useMessage } from '../book/useMessage'
import { useToday } from '../book/useToday'
import card from '../page/Card.module.css'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import classes from './WeekPage.module.css'

/** What is set for the week after: reminders, promises and dates, day by day. */
export function NextWeek({ next: { reminders, promises, dates } }: { readonly next: Week['next'] }) {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  const today = useToday()
  const rows = [
    ...reminders.map(({ entryId, personId, title, names, on }) => ({ key: entryId, personId, on, text: [title, ...names].join(' · ') })),
    ...promises.map(({ entryId, personId, on, line }) => ({ key: entryId, personId, on, text: say(line) })),
    ...dates.map(({ personId, name, label, date, line }) => ({ key: `${personId}:${name}:${label}`, personId, on: date, text: say(line) })),
  ].sort((a, b) => compareTexts(a.on, b.on))
  return (
    <section aria-label={t('week:next.title')} className={classes.section}>
      <GroupTitle title={t('week:next.title')} note={rows.length} />
      {rows.length === 0 ? (
        <p className={card.more}>{t('week:next.none')}</p>
      ) : (
        <LongList rows={rows}>
          {(shown) => (
            <ul className={card.list}>
              {shown.map(({ key, personId, on, text }) => (
                <li key={key} className={classes.planned}>
                  <time dateTime={on}>{formatDay(on, i18n.language, { style: 'weekday', today })}</time>
                  <span dir="auto">{personId ? <Link to={`/people/${personId}`} className={card.name}>{text}</Link> : text}</span>
                </li>
              ))}
            </ul>
          )}
        </LongList>
      )}
    </section>
  )
}
