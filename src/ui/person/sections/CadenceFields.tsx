import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Sections.module.css'

const tiers = [14, 30, 60, 120, 365]

interface Props {
  /** Days as typed; '' for no rhythm. */
  readonly value: string
  readonly change: (days: string) => void
  readonly error?: string
}

/** The usual rhythms, an own number of days, or none. */
export function CadenceFields({ value, change, error }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <div className={classes.choices} role="group" aria-label={t('person:rhythm.every')}>
        {tiers.map((days) => (
          <button key={days} type="button" aria-pressed={value === String(days)} onClick={() => change(String(days))}>
            {t(`person:rhythm.tier.${String(days)}`)}
          </button>
        ))}
        <button type="button" aria-pressed={value.trim() === ''} onClick={() => change('')}>{t('person:rhythm.none')}</button>
      </div>
      <TextInput size="xs" inputMode="numeric" label={t('person:rhythm.own')} value={value} error={error} onChange={(event) => change(event.currentTarget.value)} data-autofocus />
      {value.trim() === '' && <p className={classes.note}>{t('person:rhythm.noneNote')}</p>}
    </>
  )
}
