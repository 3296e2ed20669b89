import { useTranslation } from 'react-i18next'
import { limitOf } from '../../../core/gifts/clues'
import { formatDay } from '../../book/formatDay'
import { useRun } from '../../book/useRun'
import { useToday } from '../../book/useToday'
import { useShownPerson } from '../shownPerson'
import classes from './Sections.module.css'

/** What was written down that sounds like an off-limits: confirmed, or not. */
export function SuggestedOffLimits() {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const today = useToday()
  const { person, suggestedOffLimits } = useShownPerson()
  return suggestedOffLimits.map((clue) => (
    <div key={`${clue.category} ${clue.text}`} className={classes.clue} role="group" aria-label={t('person:offLimits.suggested', { text: clue.text })}>
      <p>
        {t('person:offLimits.clue', { text: clue.text, what: t(`gifts:category.${clue.category}`) })}
        {clue.on && <span> · {formatDay(clue.on, i18n.language, { style: 'short', today })}</span>}
      </p>
      <div className={classes.choices}>
        <button type="button" onClick={() => void run({ type: 'offLimit.set', personId: person.id, limit: limitOf(clue) })}>{t('person:offLimits.confirm')}</button>
        <button type="button" onClick={() => void run({ type: 'offLimit.decline', personId: person.id, category: clue.category, text: clue.text })}>{t('person:offLimits.decline')}</button>
      </div>
    </div>
  ))
}
