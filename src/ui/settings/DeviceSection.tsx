import { Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSettings } from '../../bridge'
import { Section } from './Section'
import { SettingText } from './SettingText'
import classes from './Settings.module.css'
import { useDeviceSettings } from './useDeviceSettings'

/** Things of this computer, not of the book: tray, start at login, the key that opens quick add from anywhere. */
export function DeviceSection() {
  const { t } = useTranslation()
  const { device, change: keep } = useDeviceSettings()
  const [trouble, setTrouble] = useState<string>()
  if (!device) return null
  const change = async (patch: Partial<DeviceSettings>) => {
    try {
      await keep(patch)
      setTrouble(undefined)
    } catch {
      // Why stands in the shell's own log; what is shown is what is set.
      setTrouble(t('settings:device.notSaved'))
    }
    return undefined
  }
  return (
    <Section title={t('settings:device.title')}>
      <Switch className={classes.wide} label={t('settings:device.closeToTray')} checked={device.closeToTray} onChange={(event) => void change({ closeToTray: event.currentTarget.checked })} />
      <Switch className={classes.wide} label={t('settings:device.launchAtLogin')} checked={device.launchAtLogin} onChange={(event) => void change({ launchAtLogin: event.currentTarget.checked })} />
      <SettingText label={t('settings:device.quickAddKey')} description={t('settings:device.quickAddKeyHint')} value={device.quickAddKey} onSave={(quickAddKey) => change({ quickAddKey })} />
      {device.quickAddKeyTaken && <Text className={classes.wide} size="sm" c="ember" role="status">{t('settings:device.quickAddKeyTaken', { key: device.quickAddKey })}</Text>}
      {trouble && <Text className={classes.wide} size="sm" c="ember" role="alert">{trouble}</Text>}
    </Section>
  )
}
