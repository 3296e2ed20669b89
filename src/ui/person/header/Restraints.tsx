import { IconAlertCircle, IconHandStop, IconUmbrella } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../../book/useRun'
import { AskLine } from '../../entries/AskLine'
import { useSentences } from '../../today/useSentences'
import { useShownPerson } from '../shownPerson'
import classes from './PersonHeader.module.css'

const icons = { hold: IconHandStop, complaint: IconAlertCircle, hardship: IconUmbrella }

/** What asks for restraint with this person, each in its own words; a hold can be lifted for them alone. */
export function Restraints() {
  const { t } = useTranslation()
  const run = useRun()
  const sentences = useSentences()
  const { person, restraints } = useShownPerson()
  if (restraints.length === 0) return null
  return (
    <ul className={classes.restraints} aria-label={t('restraints:title')}>
      {restraints.map(({ kind, id, why }) => {
        const OwnIcon = icons[kind]
        return (
          <li key={id} data-kind={kind}>
            <OwnIcon size={16} stroke={1.7} aria-hidden />
            <span dir="auto">{sentences(why)}</span>
            {kind === 'hold' && <AskLine button={t('hold:except.button')} question={t('hold:except.why')} save={t('hold:except.save')} onSave={(reason) => run({ type: 'hold.except', id, personId: person.id, reason })} />}
          </li>
        )
      })}
    </ul>
  )
}
