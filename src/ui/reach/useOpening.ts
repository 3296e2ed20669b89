import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Opening } from '../../core/reachLinks'
import type { ReachWay } from '../../core/today'
import { connection } from '../book/client'

/** Opens a way to reach somebody in the system's program and copies what no link can carry. */
export function useOpening(): (opening: Opening, way: Pick<ReachWay, 'channel' | 'value'>) => Promise<void> {
  const { t } = useTranslation()
  return useCallback(
    async ({ href, copy }, { value }) => {
      const copied = copy !== undefined && (await copyText(copy))
      if (href) connection.host.openLink(href)
      if (copy === undefined) return
      const message = !copied ? t('reach:notCopied') : copy === value ? t('today:copied', { value }) : t(href ? 'reach:pasteThere' : 'reach:textCopied')
      notifications.show({ id: 'copied', withBorder: true, autoClose: 5000, message })
    },
    [t],
  )
}

/** False where the browser does not let pages write to the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
