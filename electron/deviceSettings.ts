import { z } from 'zod'
import type { DeviceSettings } from '../src/bridge'
import { launchAtLogin } from './launchAtLogin'
import { ownFile } from './ownFile'

const Settings = z.object({
  closeToTray: z.boolean().default(false),
  launchAtLogin: z.boolean().default(false),
  quickAddKey: z.string().max(60).default('CommandOrControl+Shift+K'),
  rememberKey: z.boolean().default(false),
})

/** Things of this device: read at once, changed by patch, each change told to whoever listens. */
export interface Device {
  readonly settings: DeviceSettings
  change(patch: unknown): DeviceSettings
  onChange(listener: (settings: DeviceSettings, before: DeviceSettings) => void): void
}

export function openDevice(): Device {
  const file = ownFile('device.json', Settings, {})
  let settings = file.read()
  const listeners: ((settings: DeviceSettings, before: DeviceSettings) => void)[] = []
  return {
    get settings() {
      return settings
    },
    change: (patch) => {
      const before = settings
      const wanted = { ...settings, ...Settings.partial().strict().parse(patch) }
      file.write(wanted)
      settings = wanted
      if (settings.launchAtLogin !== before.launchAtLogin) launchAtLogin(settings.launchAtLogin)
      for (const listener of listeners) listener(settings, before)
      return settings
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
