import { Switch, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
  const [trouble, setTrouble] = useState<string>()
  const device = useQuery({ queryKey: key, queryFn: async () => (await host.readDeviceSettings?.()) ?? null })
  if (!device.data) return null
  const change = async (patch: Partial<DeviceSettings>) => {
    try {
      cache.setQueryData(key, await host.changeDeviceSettings?.(patch))
      setTrouble(undefined)
    } catch {
      // Why stands in the shell's own log; what is shown is what is set.
      setTrouble(t('settings:device.notSaved'))
    }
    return undefined
  }
  return (
    <Section title={t('settings:device.title')}>
      <Switch className={classes.wide} label={t('settings:device.closeToTray')} checked={device.data.closeToTray} onChange={(event) => void change({ closeToTray: event.currentTarget.checked })} />
      <Switch className={classes.wide} label={t('settings:device.launchAtLogin')} checked={device.data.launchAtLogin} onChange={(event) => void change({ launchAtLogin: event.currentTarget.checked })} />
      <SettingText label={t('settings:device.quickAddKey')} description={t('settings:device.quickAddKeyHint')} value={device.data.quickAddKey} onSave={(quickAddKey) => change({ quickAddKey })} />
      {device.data.quickAddKeyTaken && <Text className={classes.wide} size="sm" c="ember" role="status">{t('settings:device.quickAddKeyTaken', { key: device.data.quickAddKey })}</Text>}
      {trouble && <Text className={classes.wide} size="sm" c="ember" role="alert">{trouble}</Text>}
    </Section>
  )
}
