import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../core/settings'
import { Section } from './Section'
import { SettingText } from './SettingText'
import { useSaveSettings } from './useSaveSettings'

/** Who "me" is in drafts, and how numbers and dates without a country are read. */
export function MeSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const me = settings.me ?? {}
  const set = (field: keyof typeof me) => (value: string) => save({ me: { [field]: value || undefined } })
  return (
    <Section title={t('settings:me.title')} text={t('settings:me.text')}>
      <SettingText label={t('settings:me.name')} value={me.name ?? ''} onSave={set('name')} autoComplete="name" />
      <SettingText label={t('settings:me.email')} value={me.email ?? ''} onSave={set('email')} autoComplete="email" />
      <SettingText label={t('settings:me.phone')} value={me.phone ?? ''} onSave={set('phone')} autoComplete="tel" />
      <SettingText label={t('settings:me.address')} value={me.address ?? ''} onSave={set('address')} autoComplete="street-address" />
      <SettingText label={t('settings:me.region')} description={t('settings:me.regionHint')} value={me.region ?? ''} onSave={(value) => set('region')(value.toUpperCase())} />
      <Select
        label={t('settings:me.dateOrder')}
        description={t('settings:me.dateOrderHint')}
        data={[
          { value: 'day-month', label: t('settings:me.dayMonth') },
          { value: 'month-day', label: t('settings:me.monthDay') },
        ]}
        value={me.dateOrder ?? 'day-month'}
        allowDeselect={false}
        onChange={(value) => value && void set('dateOrder')(value)}
      />
    </Section>
  )
}
