import { useTranslation } from 'react-i18next'
import type { Settings } from '../../core/settings'
import { SegmentRules } from '../segments/SegmentRules'
import { Section } from '../settings/Section'
import { RestFields } from './RestFields'
import { TagRules } from './TagRules'
import { TierRows } from './TierRows'

/** Named rhythms, rhythms of tags and of saved searches, and days on which people from work are left in peace. */
export function RhythmsSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  return (
    <Section title={t('settings:rhythms.title')} text={t('settings:rhythms.text')}>
      <TierRows settings={settings} />
      <TagRules settings={settings} />
      <SegmentRules />
      <RestFields settings={settings} />
    </Section>
  )
}
