import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CalendarItem } from '../../core/calendar'
import { useScreen } from '../layout/screen'
import { Told } from '../page/Told'
import classes from './CalendarLine.module.css'
import { withoutNames } from './withoutNames'

/** One thing of a day: it leads to the reminder or promise, or to the person; a festival to everybody who keeps it. */
export function CalendarLine({ item }: { readonly item: CalendarItem }) {
  const { t } = useTranslation()
  const { kind, people, count, entryId, time, expected, line } = item
  const [only] = people
  const text = (
    <>
      <i className={classes.dot} data-kind={kind} aria-hidden />
      <span className={classes.text}>
        {kind === 'due' && only ? <bdi>{only.name}</bdi> : <Told message={withoutNames(line)} />}
        <small>{[t(`calendar:kind.${kind}`), time, expected && t('calendar:expected')].filter(Boolean).join(' · ')}</small>
      </span>
    </>
  )
  return (
    <>
      {entryId ? (
        <OpenEntry form={kind === 'promise' ? 'promise' : 'reminder'} entryId={entryId}>{text}</OpenEntry>
      ) : count === 1 && only ? (
        <Link to={`/people/${only.id}`} className={classes.row} data-item>{text}</Link>
      ) : (
        <div className={classes.row}>{text}</div>
      )}
      {(entryId !== undefined || count > 1) && people.length > 0 && (
        <p className={classes.people}>
          {people.map(({ id, name }) => (
            <Link key={id} to={`/people/${id}`} dir="auto">{name}</Link>
          ))}
          {count > people.length && <span>{t('calendar:more', { count: count - people.length })}</span>}
        </p>
      )}
    </>
  )
}

function OpenEntry({ form, entryId, children }: { readonly form: 'promise' | 'reminder'; readonly entryId: string; readonly children: ReactNode }) {
  const open = useScreen((screen) => screen.open)
  return (
    <button type="button" className={classes.row} data-item onClick={() => open({ form, entryId })}>{children}</button>
  )
}
