import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReachWay } from '../../core/today'
import { connection } from '../book/client'

/** Opens the way to reach somebody in the system's program, or copies the number or name where no link exists. */
export function useReach(): (way: ReachWay) => Promise<void> {
  const { t } = useTranslation()
  return useCallback(
    async ({ href, value }) => {
      if (href) return connection.host.openLink(href)
      await navigator.clipboard.writeText(value)
      notifications.show({ id: 'copied', withBorder: true, autoClose: 3000, message: t('today:copied', { value }) })
    },
    [t],
  )
}
