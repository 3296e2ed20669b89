import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../core/settings'
import { DEFAULT_BUDGET } from '../../core/cadenceLoad'
import { Section } from './Section'
import { useSaveSettings } from './useSaveSettings'

/** How many people a day, and how dates are announced. */
export function RhythmSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const number = (field: 'budget' | 'dateLead') => (value: string | number) => {
    if (typeof value === 'number') void save({ [field]: value })
  }
  return (
    <Section title={t('settings:rhythm.title')} text={t('settings:rhythm.text')}>
      <NumberInput label={t('settings:rhythm.budget')} description={t('settings:rhythm.budgetHint')} min={1} max={50} clampBehavior="strict" value={settings.budget ?? DEFAULT_BUDGET} onChange={number('budget')} />
      <NumberInput label={t('settings:rhythm.dateLead')} description={t('settings:rhythm.dateLeadHint')} min={0} max={60} clampBehavior="strict" value={settings.dateLead ?? 0} onChange={number('dateLead')} />
      <Select
        label={t('settings:rhythm.leapDay')}
        data={[
          { value: 'feb-28', label: t('settings:rhythm.feb28') },
          { value: 'mar-1', label: t('settings:rhythm.mar1') },
        ]}
        value={settings.leapDay ?? 'feb-28'}
        allowDeselect={false}
        onChange={(value) => (value === 'feb-28' || value === 'mar-1') && void save({ leapDay: value })}
      />
    </Section>
  )
}
