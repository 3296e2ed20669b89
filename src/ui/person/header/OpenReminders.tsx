import { useTranslation } from 'react-i18next'
import { dueDay, type Entry } from '../../../core/entries/registry'
import { cardOf } from '../../entries/cards'
import { useShownPerson } from '../shownPerson'
import classes from './OpenReminders.module.css'

const SHOWN = 3

/** What is still to do about this person, the most pressing first. */
export function OpenReminders() {
  const { t } = useTranslation()
  const { openReminders } = useShownPerson()
  if (openReminders.length === 0) return null
  const pressing = [...openReminders].sort((a, b) => ((dueDay(a) ?? '') < (dueDay(b) ?? '') ? -1 : 1))
  return (
    <ul className={classes.list} aria-label={t('person:toDo')}>
      {pressing.slice(0, SHOWN).map((entry) => <ToDo key={entry.id} entry={entry} />)}
    </ul>
  )
}

function ToDo({ entry }: { readonly entry: Entry }) {
  const { Card, Buttons } = cardOf(entry)
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Card entry={entry} />
      </div>
      {Buttons && <Buttons entry={entry} />}
    </li>
  )
}
