import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRun } from '../../book/useRun'
import { useShownPerson } from '../shownPerson'
import classes from './Sections.module.css'

/** A rhythm out of their own usual gap, to take or not; nothing where there is none to suggest. */
export function SuggestedRhythm() {
  const { t } = useTranslation()
  const run = useRun()
  const { person, suggestedCadence } = useShownPerson()
  if (!suggestedCadence) return null
  const { days } = suggestedCadence
  return (
    <div className={classes.suggested} role="group" aria-label={t('person:rhythm.suggested')}>
      <p className={classes.note}>{t('person:rhythm.usual', { count: days })}</p>
      <Group gap={6}>
        <Button size="compact-sm" onClick={() => void run({ type: 'person.setCadence', ids: [person.id], days })}>{t('person:rhythm.take', { count: days })}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void run({ type: 'cadence.decline', personId: person.id, days })}>{t('person:rhythm.decline')}</Button>
      </Group>
    </div>
  )
}
