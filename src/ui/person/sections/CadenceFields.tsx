import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTiers } from '../../rhythm/useTiers'
import { useShownPerson } from '../shownPerson'
import classes from './Sections.module.css'

/** Stands for "as their tags and saved searches say" where days are typed. */
export const BY_TAGS = 'tags'

interface Props {
  /** Days as typed; '' for no rhythm. */
  readonly value: string
  readonly change: (days: string) => void
  readonly error?: string
}

/** The tiers, an own number of days, what their tags and saved searches say, or none. */
export function CadenceFields({ value, change, error }: Props) {
  const { t } = useTranslation()
  const tiers = useTiers()
  const { groupRule } = useShownPerson()
  return (
    <>
      <div className={classes.choices} role="group" aria-label={t('person:rhythm.every')}>
        {tiers.map(({ days, name, every }) => (
          <button key={days} type="button" aria-pressed={value === String(days)} title={every} onClick={() => change(String(days))}>{name}</button>
        ))}
        {groupRule && (
          <button type="button" aria-pressed={value === BY_TAGS} onClick={() => change(BY_TAGS)}>
            {groupRule.tag === undefined ? t('person:rhythm.bySegment', { name: groupRule.segment }) : t('person:rhythm.byTag', { tag: groupRule.tag })}
          </button>
        )}
        <button type="button" aria-pressed={value.trim() === ''} onClick={() => change('')}>{t('person:rhythm.none')}</button>
      </div>
      <TextInput size="xs" inputMode="numeric" label={t('person:rhythm.own')} value={value === BY_TAGS ? '' : value} error={error} onChange={(event) => change(event.currentTarget.value)} data-autofocus />
      {value.trim() === '' && <p className={classes.note}>{t('person:rhythm.noneNote')}</p>}
    </>
  )
}
