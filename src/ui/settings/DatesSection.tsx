import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CARD_LEAD, type DateLeads } from '../../core/dateLeads'
import type { Settings } from '../../core/settings'
import { Section } from './Section'
import { useSaveSettings } from './useSaveSettings'

const kinds = ['birthday', 'anniversary', 'festival', 'other'] as const

/** How many days ahead dates are announced, by what they are and by how one greets. */
export function DatesSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const { dateLead = 0, dateLeads = {} } = settings
  const lead = (field: keyof DateLeads, value: number | '', hint?: string) => (
    <NumberInput
      key={field}
      label={t(`settings:dates.${field}`)}
      description={hint}
      min={0}
      max={60}
      clampBehavior="strict"
      value={value}
      onChange={(typed) => {
        if (typeof typed === 'number') void save({ dateLeads: { [field]: typed } })
        else if (field === 'call' && typed === '') void save({ dateLeads: { call: null } })
      }}
    />
  )
  return (
    <Section title={t('settings:dates.title')} text={t('settings:dates.text')}>
      {kinds.map((kind) => lead(kind, dateLeads[kind] ?? dateLead))}
      {lead('card', dateLeads.card ?? Math.max(CARD_LEAD, dateLead), t('settings:dates.cardHint'))}
      {lead('call', dateLeads.call ?? '', t('settings:dates.callHint'))}
      <Select
        label={t('settings:dates.leapDay')}
        data={[
          { value: 'feb-28', label: t('settings:dates.feb28') },
          { value: 'mar-1', label: t('settings:dates.mar1') },
        ]}
        value={settings.leapDay ?? 'feb-28'}
        allowDeselect={false}
        onChange={(value) => (value === 'feb-28' || value === 'mar-1') && void save({ leapDay: value })}
      />
    </Section>
  )
}
