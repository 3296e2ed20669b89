import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeviceSettings, ShownDeviceSettings } from '../../bridge'
import { connection } from '../book/client'

const key = ['device-settings']

/** Things of this computer; nothing in the browser. `change` rejects where they could not be saved. */
export function useDeviceSettings(): { readonly device: ShownDeviceSettings | undefined; readonly change: (patch: Partial<DeviceSettings>) => Promise<void> } {
  const cache = useQueryClient()
  const { host } = connection
  const device = useQuery({ queryKey: key, queryFn: async () => (await host.readDeviceSettings?.()) ?? null })
  return {
    device: device.data ?? undefined,
    change: async (patch) => void cache.setQueryData(key, await host.changeDeviceSettings?.(patch)),
  }
}
