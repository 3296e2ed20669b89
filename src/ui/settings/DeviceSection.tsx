import { Switch } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeviceSettings } from '../../bridge'
import { connection } from '../book/client'
import { Section } from './Section'
import { SettingText } from './SettingText'
import classes from './Settings.module.css'

const key = ['device-settings']

/** Things of this computer, not of the book: tray, start at login, the key that opens quick add from anywhere. */
export function DeviceSection() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { host } = connection
  const device = useQuery({ queryKey: key, queryFn: async () => (await host.readDeviceSettings?.()) ?? null })
  if (!device.data) return null
  const change = async (patch: Partial<DeviceSettings>) => {
    cache.setQueryData(key, await host.changeDeviceSettings?.(patch))
    return undefined
  }
  return (
    <Section title={t('settings:device.title')}>
      <Switch className={classes.wide} label={t('settings:device.closeToTray')} checked={device.data.closeToTray} onChange={(event) => void change({ closeToTray: event.currentTarget.checked })} />
      <Switch className={classes.wide} label={t('settings:device.launchAtLogin')} checked={device.data.launchAtLogin} onChange={(event) => void change({ launchAtLogin: event.currentTarget.checked })} />
      <SettingText label={t('settings:device.quickAddKey')} description={t('settings:device.quickAddKeyHint')} value={device.data.quickAddKey} onSave={(quickAddKey) => change({ quickAddKey })} />
    </Section>
  )
}
