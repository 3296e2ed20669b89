import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FADE_DAYS, QUIET_DAYS } from '../../core/gratitude/acts'
import type { Settings } from '../../core/settings'
import { Section } from '../settings/Section'
import { useSaveSettings } from '../settings/useSaveSettings'

/** How long nothing is asked after a gift or favour, and when it rests for good. */
export function GratitudeSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const { quietDays, fadeDays } = settings.gratitude ?? { quietDays: QUIET_DAYS, fadeDays: FADE_DAYS }
  const set = (part: Partial<NonNullable<Settings['gratitude']>>) => void save({ gratitude: { quietDays, fadeDays, ...part } })
  return (
    <Section title={t('gratitude:settings.title')} text={t('gratitude:settings.text')}>
      <NumberInput label={t('gratitude:settings.quiet')} min={0} max={30} clampBehavior="strict" value={quietDays} onChange={(value) => typeof value === 'number' && set({ quietDays: value })} />
      <NumberInput label={t('gratitude:settings.fade')} min={1} max={365} clampBehavior="strict" value={fadeDays} onChange={(value) => typeof value === 'number' && set({ fadeDays: value })} />
    </Section>
  )
}
