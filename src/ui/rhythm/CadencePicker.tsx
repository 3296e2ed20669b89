import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LONGEST_CADENCE } from '../../core/tiers'
import { Choices } from '../forms/Choices'
import { useTiers } from './useTiers'

interface Props {
  /** NaN while nothing usable is typed. */
  readonly days: number
  readonly onChange: (days: number) => void
}

export const isCadence = (days: number) => Number.isInteger(days) && days >= 1 && days <= LONGEST_CADENCE

/** How often, by the name of a tier or in days. */
export function CadencePicker({ days, onChange }: Props) {
  const { t } = useTranslation()
  const tiers = useTiers()
  return (
    <>
      <Choices label={t('people:cadence.label')} value={String(days)} onChange={(value) => onChange(Number(value))} options={tiers.map((tier) => ({ value: String(tier.days), label: tier.name }))} />
      <NumberInput
        data-autofocus
        label={t('people:cadence.days')}
        min={1}
        max={LONGEST_CADENCE}
        allowDecimal={false}
        value={Number.isNaN(days) ? '' : days}
        onChange={(value) => onChange(typeof value === 'number' ? value : Number.NaN)}
        error={isCadence(days) ? undefined : t('people:cadence.invalid', { longest: LONGEST_CADENCE })}
      />
    </>
  )
}
