import { useTranslation } from 'react-i18next'
import { Lately } from '../person/Lately'
import { usePerson } from '../person/usePerson'
import classes from './NudgeRow.module.css'

/** The last three things that happened between you. */
export function LatelyThree({ personId }: { readonly personId: string }) {
  const { t } = useTranslation()
  const person = usePerson(personId)
  if (!person.data) return null
  const entries = person.data.lastEntries.slice(0, 3)
  return (
    <section className={classes.lately} aria-label={t('person:lately')}>
      <h3>{t('person:lately')}</h3>
      {entries.length > 0 ? <Lately entries={entries} /> : <p>{t('today:nothingYet')}</p>}
    </section>
  )
}
