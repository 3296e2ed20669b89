import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useTrouble } from '../book/trouble'
import { Timeline } from '../entries/Timeline'
import { LoadFailed } from '../layout/LoadFailed'
import { useScreen } from '../layout/screen'
import { PersonHeader } from './header/PersonHeader'
import classes from './PersonPage.module.css'
import { PersonDetails } from './PersonDetails'
import { ShownPerson } from './shownPerson'
import { usePerson } from './usePerson'

/** One person whole: who they are, what happened, everything known; all of it changed in place. */
export function PersonPage({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { read } = useTrouble()
  const [, go] = useLocation()
  const select = useScreen((screen) => screen.select)
  const person = usePerson(id)
  useEffect(() => select(id), [select, id])
  if (person.isError) {
    if (read(person.error).code !== 'person.gone') return <LoadFailed error={person.error} retry={() => void person.refetch()} />
    return (
      <div className={classes.gone}>
        <p>{t('person:gone')}</p>
        <Button onClick={() => go('/people')}>{t('person:backToPeople')}</Button>
      </div>
    )
  }
  if (!person.data) return null
  return (
    <ShownPerson value={person.data}>
      <div className={classes.columns}>
        <div className={classes.main}>
          <PersonHeader />
          <div className={classes.timeline}>
            <Timeline personId={id} />
          </div>
        </div>
        <PersonDetails />
      </div>
    </ShownPerson>
  )
}
