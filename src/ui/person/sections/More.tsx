import { useTranslation } from 'react-i18next'
import { EditableText } from '../edit/EditableText'
import { Section } from '../edit/Section'
import { usePatch, useShownPerson } from '../shownPerson'

const fields = ['pronouns', 'language', 'timeZone'] as const

/** Small things worth knowing before you call. */
export function More() {
  const { t } = useTranslation()
  const { person } = useShownPerson()
  const patch = usePatch()
  return (
    <Section title={t('person:more')}>
      {fields.map((field) => (
        <EditableText key={field} label={t(`person:${field}`)} value={person[field]} placeholder={t(`person:placeholder.${field}`)} save={(text) => patch({ [field]: text || null })} />
      ))}
    </Section>
  )
}
