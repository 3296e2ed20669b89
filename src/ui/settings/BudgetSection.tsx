import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../core/settings'
import { DEFAULT_BUDGET } from '../../core/cadenceLoad'
import { Section } from './Section'
import { useSaveSettings } from './useSaveSettings'

/** How many people a day. */
export function BudgetSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const budget = (value: string | number) => {
    if (typeof value === 'number') void save({ budget: value })
  }
  return (
    <Section title={t('settings:budget.title')} text={t('settings:budget.text')}>
      <NumberInput label={t('settings:budget.people')} description={t('settings:budget.peopleHint')} min={1} max={50} clampBehavior="strict" value={settings.budget ?? DEFAULT_BUDGET} onChange={budget} />
    </Section>
  )
}
