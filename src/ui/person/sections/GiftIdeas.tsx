import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../../layout/screen'
import { Section } from '../edit/Section'
import { useShownPerson } from '../shownPerson'
import classes from './Sections.module.css'

/** What one could give them, and why. */
export function GiftIdeas() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const { person, giftIdeas } = useShownPerson()
  return (
    <Section title={t('person:gifts.title')} addLabel={t('person:gifts.add')} onAdd={() => open({ form: 'gift', personId: person.id })}>
      {giftIdeas.map((gift) =>
        gift.kind === 'gift' ? (
          <button key={gift.id} type="button" className={classes.gift} onClick={() => open({ form: 'gift', personId: person.id, entryId: gift.id })} dir="auto">
            {gift.title}
            {gift.reason && <i>: {gift.reason}</i>}
          </button>
        ) : null,
      )}
      <Button size="compact-sm" variant="subtle" color="gray" className={classes.find} onClick={() => open({ form: 'giftFinder', personId: person.id })}>{t('giftPage:finder.open')}</Button>
    </Section>
  )
}
