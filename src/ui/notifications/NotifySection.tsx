import { SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_DIGEST } from '../../core/notify'
import type { Settings } from '../../core/settings'
import { Section } from '../settings/Section'
import classes from '../settings/Settings.module.css'
import { useSaveSettings } from '../settings/useSaveSettings'
import { NotificationSwitch } from './NotificationSwitch'

const modes = ['each', 'digest', 'off'] as const
type TimeField = 'digestAt' | 'quietFrom' | 'quietTo'

/** How what falls due is told: one by one, once a day or not at all; never in quiet hours. */
export function NotifySection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const label = useId()
  const save = useSaveSettings()
  const { mode = 'each', digestAt = DEFAULT_DIGEST, quietFrom = '', quietTo = '' } = settings.notify ?? {}
  const half = Boolean(quietFrom) !== Boolean(quietTo)
  const wrong = half ? t('settings:notify.half') : quietFrom && quietFrom === quietTo ? t('settings:notify.same') : undefined
  const time = (field: TimeField, value: string, error?: string) => (
    <TextInput type="time" label={t(`settings:notify.${field}`)} value={value} error={error} onChange={(event) => void save({ notify: { [field]: event.currentTarget.value || undefined } })} />
  )
  return (
    <Section title={t('settings:notify.title')} text={t('settings:notify.text')}>
      <div className={classes.wide}>
        <span className={classes.label} id={label}>{t('settings:notify.mode')}</span>
        <SegmentedControl
          aria-labelledby={label}
          data={modes.map((value) => ({ value, label: t(`settings:notify.modes.${value}`) }))}
          value={mode}
          onChange={(value) => void save({ notify: { mode: modes.find((known) => known === value) } })}
        />
      </div>
      {mode === 'digest' && <div className={classes.wide}>{time('digestAt', digestAt)}</div>}
      {mode !== 'off' && time('quietFrom', quietFrom, wrong && !quietFrom ? wrong : undefined)}
      {mode !== 'off' && time('quietTo', quietTo, wrong && quietFrom ? wrong : undefined)}
      <NotificationSwitch className={classes.wide} />
    </Section>
  )
}
