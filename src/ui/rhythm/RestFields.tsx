import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { defaultWorkTags } from '../../core/restDays'
import type { Settings } from '../../core/settings'
import { SettingText } from '../settings/SettingText'
import { useSaveSettings } from '../settings/useSaveSettings'
import classes from './Rhythms.module.css'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** When people from work are left in peace, and who they are. Off until a day or a country is chosen. */
export function RestFields({ settings }: { readonly settings: Settings }) {
  const { t, i18n } = useTranslation()
  const save = useSaveSettings()
  const chosen = settings.restDays ?? []
  const toggle = (weekday: number) => {
    const restDays = chosen.includes(weekday) ? chosen.filter((day) => day !== weekday) : [...chosen, weekday].sort()
    if (restDays.length < weekdays.length) void save({ restDays })
  }
  // 5 January 2026 was a Monday.
  const nameOf = (weekday: number) => new Date(Date.UTC(2026, 0, 4 + weekday)).toLocaleDateString(i18n.language, { weekday: 'short', timeZone: 'UTC' })
  return (
    <div className={classes.block} role="group" aria-label={t('settings:rhythms.rest')}>
      <span className={classes.label}>{t('settings:rhythms.rest')}</span>
      <p className={classes.hint}>{t('settings:rhythms.restHint')}</p>
      <div className={classes.days}>
        {weekdays.map((weekday) => (
          <button key={weekday} type="button" aria-pressed={chosen.includes(weekday)} onClick={() => toggle(weekday)}>{nameOf(weekday)}</button>
        ))}
      </div>
      <SettingText label={t('settings:rhythms.holidays')} description={t('settings:rhythms.holidaysHint')} value={settings.restHolidays ?? ''} onSave={(value) => save({ restHolidays: value.toUpperCase() || undefined })} />
      <TagsInput mt={10} label={t('settings:rhythms.workTags')} description={t('settings:rhythms.workTagsHint')} value={[...(settings.workTags ?? defaultWorkTags)]} onChange={(workTags) => void save({ workTags })} />
    </div>
  )
}
